import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currentEdition } from "../site/editions.ts";
import { singleMap, singleParts } from "./single-map.ts";
import { noSiteAddress } from "./site-address.ts";

/**
 * Writes the whole map as one HTML file, `evidence-map.html`, and says how large it is; for a site with
 * the page that makes maps of other tables also what that page saves them with.
 * @param folder of the site; it is made where there is none
 */
export async function writeSingle(folder: string): Promise<void> {
  const file = join(folder, "evidence-map.html");
  const make = join(folder, "make");
  const html = await singleMap(currentEdition());
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, html);
  console.log(`${file}: ${Math.round(Buffer.byteLength(html) / 1000)} KB`);
  if (existsSync(make)) {
    writeFileSync(join(make, "single.json"), JSON.stringify(await singleParts()));
  }
  const local = noSiteAddress();
  if (local !== null) console.log(local);
}
