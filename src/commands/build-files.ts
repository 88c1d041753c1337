/**
 * Writes into the site in MAP_OUT, whose pages are made, what is not made with them: the downloads of
 * large tables, and the map in one file.
 */
import { editions } from "../site/editions.ts";
import { writeDownloads } from "./write-downloads.ts";
import { writeSingle } from "./write-single.ts";

const folder = process.env["MAP_OUT"] ?? "dist";
writeDownloads(folder, editions());
await writeSingle(folder);
