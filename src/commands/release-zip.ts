/**
 * Writes one ZIP of a frozen release for an archive: `npm run release:zip -- 1.1 [--out folder]`. The
 * data are those of MAP_DATA, or `data`; links of the map in one file lead to MAP_SITE and MAP_BASE.
 * Refuses, in one line, a release that is not there or whose files are not as they were frozen.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DataFaults, printFault } from "../dataset/faults/fault.ts";
import { frozenFaults, frozenReleases, releaseFolder } from "../dataset/frozen-files.ts";
import { end, placeOf } from "./files-of-user.ts";
import { noSiteAddress, siteHome } from "./site-address.ts";

const folder = process.env["MAP_DATA"] ?? "data";
const { release, out } = readWords();
const frozen = frozenReleases(folder);
if (!frozen.includes(release)) {
  end(`There is no release "${release}"; frozen are: ${frozen.join(", ") || "none"}.`);
}
refuse(await frozenFaults(releaseFolder(folder, release)));
siteHome();

// The data are read as these are loaded, and their faults are for the user.
const [{ editions }, { releaseArchive, archiveInWords }] = await Promise.all([
  import("../site/editions.ts"),
  import("./release-archive.ts"),
]).catch((error: unknown) => {
  if (error instanceof DataFaults) refuse(error.faults);
  throw error;
});
const edition = editions().find((one) => !one.current && one.release === release);
if (!edition) end(`${releaseFolder(folder, release)} says that it is another release.`);
const archive = await releaseArchive(edition);
const file = join(out, archive.name);
try {
  mkdirSync(placeOf(out), { recursive: true });
  writeFileSync(placeOf(file), archive.bytes);
} catch (error) {
  end(error instanceof Error ? error.message : String(error));
}
for (const line of archiveInWords(archive, file)) console.log(line);
const local = noSiteAddress();
if (local !== null) console.log(local);

function readWords(): { readonly release: string; readonly out: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: "string", default: "." } },
    });
    const [number, ...rest] = positionals;
    if (number !== undefined && rest.length === 0) return { release: number, out: values.out };
  } catch (error) {
    end(error instanceof Error ? error.message : String(error));
  }
  return end("One number of a release is right: npm run release:zip -- 1.1");
}

/** Ends the process with the first of some faults, if there is one, and the number of the others. */
function refuse(faults: DataFaults["faults"]): void {
  const [first, ...others] = faults;
  if (!first) return;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  end(`${printFault(first)}${more} No ZIP was written.`);
}
