/**
 * Writes a view of the map as files: `npm run view -- "?rows=…" [--release 1.0] [--out folder]
 * [--force]`. The data are those of MAP_DATA, or `data`; links lead to MAP_SITE and MAP_BASE. Parts
 * of the address that cannot be followed are named, and the rest is followed. Files that are there
 * already are left alone without --force.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataFaults } from "../dataset/faults/fault.ts";
import { studies } from "../views/words.ts";
import { end, placeOf } from "./files-of-user.ts";
import { noSiteAddress, siteHome } from "./site-address.ts";
import { readViewRequest } from "./view-request.ts";

const request = attempt(() => readViewRequest(process.argv.slice(2)));
// The data are read as these are loaded, and their faults are for the user.
const [{ editions }, { viewFiles, notesOn }] = await Promise.all([
  import("../site/editions.ts"),
  import("./view-files.ts"),
]).catch((error: unknown) =>
  error instanceof DataFaults ? end(error.message) : Promise.reject(error),
);

const [current, ...frozen] = editions();
const edition =
  request.release === null ? current! : frozen.find((one) => one.release === request.release);
if (!edition) {
  const there = frozen.map(({ release }) => release).join(", ") || "none";
  end(`There is no release "${request.release}"; frozen are: ${there}.`);
}
const now = new Date();
const made = await viewFiles(edition, request.query, siteHome(), {
  year: now.getFullYear(),
  month: now.getMonth() + 1,
  day: now.getDate(),
});
const { files, cited, citable } = made;
for (const line of notesOn(request.query, made)) console.error(line);

const there = files.find(({ name }) => existsSync(join(placeOf(request.out), name)));
if (there && !request.force) {
  end(
    `${join(request.out, there.name)} exists already: --out names another folder, --force writes over it.`,
  );
}
attempt(() => {
  mkdirSync(placeOf(request.out), { recursive: true });
  for (const { name, content } of files) writeFileSync(join(placeOf(request.out), name), content);
});
console.log(
  `${request.out}: ${files.map(({ name }) => name).join(", ")}: ${studies(cited.count)} of release ${edition.release}.`,
);
if (!citable) {
  console.log(
    "No citation: this is the table in work, which may still change. --release cites a frozen one.",
  );
}
const local = noSiteAddress();
if (local !== null) console.log(local);

/** What a step gives; what goes wrong in it ends the process with one line. */
function attempt<Value>(step: () => Value): Value {
  try {
    return step();
  } catch (error) {
    return end(error instanceof Error ? error.message : String(error));
  }
}
