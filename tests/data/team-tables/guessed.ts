import { readFileSync } from "node:fs";
import { join } from "node:path";
import { faultLines, printFault } from "../../../src/dataset/faults/fault.ts";
import { readContract } from "../../../src/dataset/contract/read-contract.ts";
import { guessContract } from "../../../src/dataset/guess/guess-contract.ts";
import { type GuessOptions, NO_OPTIONS } from "../../../src/dataset/guess/options.ts";
import { readSource } from "../../../src/dataset/readers/read-source.ts";
import { readStudies } from "../../../src/dataset/studies/read-studies.ts";
import { writePlainCsv } from "../plain-csv.ts";
import { bytesOf } from "../shipped.ts";

/** What is made of a file: the contract, the studies that it reads, and what is said on the way. */
export async function guessedFrom(
  bytes: Uint8Array,
  options: Partial<GuessOptions> = {},
  sheetName: string | null = null,
) {
  const { kind, sheet } = await readSource(bytes, "t", sheetName);
  const guessed = guessContract(sheet, "t", { ...NO_OPTIONS, ...options });
  const notices = [
    ...sheet.notices.map(printFault),
    ...guessed.notices.map(({ column, message }) => `t:${column ?? ""} ${message}`),
  ];
  const faults = faultLines(sheet.faults);
  const { problems, table, axes } = guessed;
  if (problems.length > 0 || faults.length > 0) {
    return { ...{ kind, sheet, notices, faults, problems, axes }, contract: null, studies: [] };
  }
  const contract = readContract(JSON.stringify(guessed.descriptor), "d.json");
  const read = readStudies(bytesOf(writePlainCsv(table)), contract, "s.csv");
  return {
    ...{ kind, sheet, notices, problems, axes, contract, studies: read.studies },
    faults: [...faults, ...faultLines(read.faults)],
  };
}

/** The same of a text. */
export const guessedFromText = (text: string, options: Partial<GuessOptions> = {}) =>
  guessedFrom(bytesOf(text), options);

/** The same of one of the small tables. */
export const guessedFromFile = (name: string, options: Partial<GuessOptions> = {}) =>
  guessedFrom(readFileSync(join("tests/fixtures/tables", name)), options);

/** The dimensions of a contract as "name: values that say something + values that do not". */
export function dimensionsOf(contract: ReturnType<typeof readContract> | null): readonly string[] {
  return (contract?.dimensions ?? []).map(({ name, kind, many, categories }) => {
    const missing = categories.filter((category) => category.missing).length;
    const answers = categories.length - missing;
    return `${name}${kind === "year" ? " years" : ""}${many ? " several" : ""}: ${answers}${missing > 0 ? ` + ${missing}` : ""}`;
  });
}
