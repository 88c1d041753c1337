/**
 * Takes a newer export of the table that a map is made of. Arguments: the new table, the folder of the
 * map, and the options that the map was made with. It says what is new, gone and changed, and writes
 * only when asked to, with --write: the table, and values and years that the contract lacks.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { csvText } from "../dataset/bytes/write-csv.ts";
import { readCsv } from "../dataset/bytes/read-csv.ts";
import { readDescriptor } from "../dataset/contract/read-contract.ts";
import { DataFaults, faultLines } from "../dataset/faults/fault.ts";
import { shown } from "../dataset/faults/quoted.ts";
import { guessContract } from "../dataset/guess/guess-contract.ts";
import { fillDimensions, tableToFill } from "../dataset/guess/fill-dimensions.ts";
import { loadEdition } from "../dataset/load-edition.ts";
import { updatedDescriptor } from "../dataset/update/update-descriptor.ts";
import { updateTable } from "../dataset/update/update-table.ts";
import { describeNotice } from "./describe-guess.ts";
import { end, placeOf, sourceOf } from "./files-of-user.ts";
import { guessArguments, OPTIONS } from "./guess-arguments.ts";

/** Lines of each list that are printed; the others are counted. */
const NAMED = 20;

const { files, options, sheet: sheetName, write } = guessArguments(process.argv.slice(2));
const [table, folder] = files;
if (table === undefined || folder === undefined) {
  end(`Which files? npm run update-map -- new-table.csv folder [--write]\n${OPTIONS}`);
}
const descriptorPath = join(placeOf(folder), "datapackage.json");
if (!existsSync(descriptorPath))
  end(`${folder} holds no datapackage.json; a folder that new-map made is right.`);

const { sheet } = await sourceOf(table, sheetName);
const guessed = guessContract(sheet, basename(table, extname(table)), options);
if (guessed.problems.length > 0) end(guessed.problems.join("\n"));
for (const notice of guessed.notices) console.log(describeNotice(notice, table));

const json = readFileSync(descriptorPath, "utf8");
const { contract, before, path } = mapOf(json);
const update = updateTable(contract, before, guessed.columns);
const { fresh, gone, changed, lacking, without, unknown, years } = update;
const study = ({ id, title }: { id: string; title: string }) => `${id} ${shown(title)}`;
console.log(
  `${table} beside ${folder}: ${sheet.rows.length} rows, ${before.rows.length} studies of before.`,
);
list("new", fresh.map(study));
list("gone", gone.map(study));
list(
  "changed",
  changed.map((one) => `${one.study.id} ${one.field}: “${shown(one.from)}” to “${shown(one.to)}”`),
);
list(
  "values that the contract lacks",
  lacking.map(({ field, text, count }) => `${field}: “${shown(text)}” (${count})`),
);
list("fields that the new table lacks; their cells stay", without);
list("columns that the contract has no field for; left out", unknown);
if (years) console.log(`Years: ${years.minimum} to ${years.maximum}.`);

if (!write) {
  console.log("Nothing was written; --write takes all this into the map.");
} else {
  writeFileSync(join(placeOf(folder), path), csvText(update.table));
  if (lacking.length > 0 || years) {
    writeFileSync(descriptorPath, updatedDescriptor(json, update, contract.roles.year));
  }
  console.log(
    `Written: ${folder}/${path}${lacking.length > 0 || years ? ` and ${folder}/datapackage.json` : ""}.`,
  );
  try {
    await loadEdition(placeOf(folder));
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    end(`Before it can be built, this wants mending:\n${error.message}`);
  }
}

/** The contract and the table of a map; ends the process when they have faults. */
function mapOf(text: string) {
  try {
    const open = tableToFill(text);
    const filled =
      open === null ? text : fillDimensions(text, readFileSync(join(placeOf(folder!), open)));
    const source = readDescriptor(filled, `${folder!}/datapackage.json`);
    const tablePath = source.studies.path;
    const csv = readCsv(
      readFileSync(join(placeOf(folder!), tablePath)),
      `${folder!}/${tablePath}`,
      "id",
    );
    if (csv.faults.length > 0) return end(faultLines(csv.faults).join("\n"));
    return { contract: source.contract, before: csv, path: tablePath };
  } catch (error) {
    return end(error instanceof Error ? error.message : String(error));
  }
}

function list(what: string, lines: readonly string[]): void {
  console.log(`${lines.length} ${what}${lines.length > 0 ? ":" : "."}`);
  for (const line of lines.slice(0, NAMED)) console.log(`  ${line}`);
  if (lines.length > NAMED) console.log(`  and ${lines.length - NAMED} more`);
}
