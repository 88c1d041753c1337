/**
 * Makes a folder of data from a table that someone has: a copy of the table and a first contract to
 * edit. Arguments: the table, the folder, or one named like the table, and options that say what is
 * known better than a guess. Nothing is overwritten.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { csvText } from "../dataset/bytes/write-csv.ts";
import { DataFaults } from "../dataset/faults/fault.ts";
import { guessContract } from "../dataset/guess/guess-contract.ts";
import { loadEdition } from "../dataset/load-edition.ts";
import { describeField, describeNotice } from "./describe-guess.ts";
import { end, placeOf, sourceOf } from "./files-of-user.ts";
import { guessArguments, OPTIONS } from "./guess-arguments.ts";

const { files, options, sheet: sheetName } = guessArguments(process.argv.slice(2));
const [table, wanted] = files;
if (table === undefined) end(`Which table? npm run new-map -- my-table.csv [folder]\n${OPTIONS}`);
const name = basename(table, extname(table));
const folder = wanted ?? name;
const place = placeOf(folder);
if (existsSync(place)) end(`${folder} exists already; the name of a new folder is right.`);

const { sheet } = await sourceOf(table, sheetName);
const guessed = guessContract(sheet, name, options);
const { axes } = guessed;
console.log(`${table}: ${sheet.rows.length} rows, ${sheet.header.length} columns.\n`);
for (const notice of guessed.notices) console.log(describeNotice(notice, table));
console.log(guessed.columns.map(describeField).join("\n"));
if (axes)
  console.log(`\nThe map opens with\n  rows: ${axes.reasons.rows}\n  cols: ${axes.reasons.cols}`);
if (guessed.problems.length > 0) end(`\n${guessed.problems.join("\n")}\nNothing was written.`);

mkdirSync(place, { recursive: true });
writeFileSync(join(place, "studies.csv"), csvText(guessed.table));
writeFileSync(join(place, "datapackage.json"), `${JSON.stringify(guessed.descriptor, null, 2)}\n`);
console.log(`\nWritten: ${folder}/studies.csv and ${folder}/datapackage.json.`);
try {
  await loadEdition(place);
  console.log("They can be built as they are.");
} catch (error) {
  if (!(error instanceof DataFaults)) throw error;
  console.log(`Before they can be built, these want mending:\n${error.message}`);
}
console.log(`
Check in datapackage.json:
- title, question, scope and provenance: they stand on every page;
- the licence: none was guessed;
- each dimension: is it one, are its values right, do they have definitions and groups;
- values marked "missing": they are to say that the source does not tell;
- rows and cols: what the map opens with.

Then, in the folder of this project:
  MAP_DATA=${place} npm run check:data
  MAP_DATA=${place} npm run build`);
