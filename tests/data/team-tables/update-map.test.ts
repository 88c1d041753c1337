import { describe, expect, test } from "vitest";
import { readCsv } from "../../../src/dataset/bytes/read-csv.ts";
import { readContract } from "../../../src/dataset/contract/read-contract.ts";
import { readSheet } from "../../../src/dataset/forms/read-sheet.ts";
import { guessContract } from "../../../src/dataset/guess/guess-contract.ts";
import { readStudies } from "../../../src/dataset/studies/read-studies.ts";
import { updatedDescriptor } from "../../../src/dataset/update/update-descriptor.ts";
import { updateTable } from "../../../src/dataset/update/update-table.ts";
import { readPlainCsv, writePlainCsv } from "../plain-csv.ts";
import { bytesOf } from "../shipped.ts";

/** An invented export, and the same one later: row 2 recoded, row 3 gone, two rows new, a year later. */
const BEFORE = `Title,Year,DOI,Method,Place
Invented one,2019,10.5555/u.1,Trial,Farm
Invented two,2020,10.5555/u.2,Survey,City
Invented three,2020,,Trial,City
Invented four,2021,,Survey,Farm
`;
const AFTER = `Title,Year,DOI,Method,Place,Notes
"Invented one, renamed",2019,https://doi.org/10.5555/U.1,Trial,Farm,a
Invented two,2020,10.5555/u.2,Trial,City,b
Invented five,2023,,Model,City,c
invented FOUR.,2021,,Survey,Farm,d
Invented six,2021,,Trial,Farm,e
`;
const guess = (text: string) => guessContract(readSheet(readPlainCsv(text), "t"), "t");
const first = guess(BEFORE);
const table = writePlainCsv(first.table);
/** As someone edited it: a label is another, and a dimension has a definition. */
const json = JSON.stringify(first.descriptor).replace(
  '"label":"Trial"',
  '"label":"Randomised trial"',
);
const asEdited = table.replaceAll("Trial", "trial");
const contract = readContract(json, "d.json");
const update = updateTable(
  contract,
  readCsv(bytesOf(asEdited), "s.csv", "id"),
  guess(AFTER).columns,
);

describe("a newer export of a table", () => {
  test("keeps the ids of studies that it knows by DOI or title, and gives new ones the next", () => {
    expect(update.table.map(([id, title]) => `${id!} ${title!}`)).toEqual([
      "id title",
      "s001 Invented one, renamed",
      "s002 Invented two",
      "s005 Invented five",
      "s004 invented FOUR.",
      "s006 Invented six",
    ]);
    expect(update.fresh.map(({ id }) => id)).toEqual(["s005", "s006"]);
    expect(update.gone).toEqual([{ id: "s003", title: "Invented three" }]);
  });

  test("tells every cell that changed, and none that is only written otherwise", () => {
    expect(update.changed.map(({ study, field, from, to }) => [study.id, field, from, to])).toEqual(
      [
        ["s001", "title", "Invented one", "Invented one, renamed"],
        ["s002", "method", "Survey", "Randomised trial"],
        ["s004", "title", "Invented four", "invented FOUR."],
      ],
    );
  });

  test("tells what the contract lacks, and is read once that is added, labels kept", () => {
    expect(update.lacking).toEqual([{ field: "method", text: "Model", count: 1 }]);
    expect(update.years).toEqual({ minimum: 2019, maximum: 2023 });
    expect(update.unknown).toEqual(["Notes"]);
    const read = (text: string) =>
      readStudies(bytesOf(writePlainCsv(update.table)), readContract(text, "d.json"), "s.csv");
    expect(read(json).faults).toHaveLength(2);
    const { studies, faults } = read(updatedDescriptor(json, update, "year"));
    expect(faults).toEqual([]);
    expect(studies.map(({ codes }) => codes["method"]![0])).toEqual([
      "trial",
      "trial",
      "model",
      "survey",
      "trial",
    ]);
  });

  test("that is the same table changes nothing", () => {
    const same = updateTable(contract, readCsv(bytesOf(asEdited), "s.csv", "id"), first.columns);
    expect([same.fresh, same.gone, same.changed, same.lacking, same.years]).toEqual([
      [],
      [],
      [],
      [],
      null,
    ]);
  });

  test("knows ticks without a common name by their values when another column is added", () => {
    const ticks = (names: readonly string[]) =>
      [
        ["Title", ...names, "Design"].join(","),
        ...["one", "two", "three", "four", "five", "six"].map((title, row) =>
          [
            `Invented ${title}`,
            ...names.map((_, at) => ((row + at) % 2 ? "x" : "")),
            row % 2 ? "A" : "B",
          ].join(","),
        ),
      ].join("\n");
    const old = guess(ticks(["Mulch", "Shade", "Cover"]));
    const [field] = old.columns.filter(({ source }) => (source?.from.length ?? 0) > 1);
    const later = guess(ticks(["Mulch", "Shade", "Cover", "Biochar"]));
    const newer = updateTable(
      readContract(JSON.stringify(old.descriptor), "d.json"),
      readCsv(bytesOf(writePlainCsv(old.table)), "s.csv", "id"),
      later.columns,
    );
    expect(later.columns.map(({ name }) => name)).not.toContain(field!.name);
    expect([newer.without, newer.unknown]).toEqual([[], []]);
    expect(newer.lacking).toEqual([{ field: field!.name, text: "Biochar", count: 3 }]);
  });
});
