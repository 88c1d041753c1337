/**
 * Makes a folder of data from a table that someone has: a copy of the table and a first contract to
 * edit. Arguments: the table, and the folder, or one named like the table. Nothing is overwritten.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { DataFaults } from "../dataset/faults/fault.ts";
import { guessContract, type GuessedField } from "../dataset/guess/guess-contract.ts";
import { loadEdition } from "../dataset/load-edition.ts";
import { csvText, end, placeOf, tableOf } from "./files-of-user.ts";

/** What a column is called that plays no part and is no dimension. */
const PLAIN = { text: "text", number: "number", values: "values" } as const;

const [table, wanted] = process.argv.slice(2);
if (table === undefined) end("Which table? npm run new-map -- my-table.csv [folder]");
const name = basename(table, extname(table));
const folder = wanted ?? name;
const place = placeOf(folder);
if (existsSync(place)) end(`${folder} exists already; the name of a new folder is right.`);

const read = tableOf(table);
const guessed = guessContract(
  read.header,
  read.rows.map(({ cells }) => cells),
  name,
);
console.log(`${table}: ${read.rows.length} rows, ${read.header.length} columns.\n`);
console.log(guessed.columns.map(describe).join("\n"));
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

/** What was guessed of a column, in one line. */
function describe({ name: field, title, role, dimension, guess }: GuessedField): string {
  const from = title === "" ? "added" : `from “${title}”`;
  const what =
    [role ?? "", dimension ? "dimension" : ""].filter(Boolean).join(", ") || PLAIN[guess.kind];
  const values =
    guess.kind === "values"
      ? `: ${guess.values.length} values${guess.delimiter === null ? "" : `, several in a cell, separated by "${guess.delimiter}"`} (${guess.values
          .map(({ label, missing }) => (missing ? `${label} [missing]` : label))
          .join(", ")})`
      : "";
  const numbers =
    guess.kind === "number" ? `: whole numbers from ${guess.minimum} to ${guess.maximum}` : "";
  return `- ${field} (${from}): ${what}${values}${numbers}`;
}
