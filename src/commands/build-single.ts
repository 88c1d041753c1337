/**
 * Writes the whole map as one HTML file that loads nothing and works from disk, for a journal's
 * supplementary files: `evidence-map.html` in MAP_OUT, or `dist`. The data are those of MAP_DATA, or
 * `data`. Citations and links to gaps lead to the site at MAP_SITE and MAP_BASE, as its own do.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currentEdition } from "../site/editions.ts";
import { singleMap, singleParts } from "./single-map.ts";
import { noSiteAddress } from "./site-address.ts";

const OUTPUT = join(process.env["MAP_OUT"] ?? "dist", "evidence-map.html");
/** The page that makes maps of other tables; it saves them with the same code. */
const MAKE = join(OUTPUT, "..", "make");

const html = await singleMap(currentEdition());
mkdirSync(join(OUTPUT, ".."), { recursive: true });
writeFileSync(OUTPUT, html);
console.log(`${OUTPUT}: ${Math.round(Buffer.byteLength(html) / 1000)} KB`);
if (existsSync(MAKE)) {
  writeFileSync(join(MAKE, "single.json"), JSON.stringify(await singleParts()));
}
const local = noSiteAddress();
if (local !== null) console.log(local);
