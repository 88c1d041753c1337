/**
 * Writes the whole map as one HTML file that loads nothing and works from disk, for a journal's
 * supplementary files: `evidence-map.html` in MAP_OUT, or `dist`. The data are those of MAP_DATA, or
 * `data`. Citations and links to gaps lead to the site at MAP_SITE and MAP_BASE, as its own do.
 */
import { writeSingle } from "./write-single.ts";

await writeSingle(process.env["MAP_OUT"] ?? "dist");
