import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { printFault } from "../../src/dataset/faults/fault.ts";
import { guessColumn } from "../../src/dataset/guess/guess-column.ts";
import { guessRoles } from "../../src/dataset/guess/guess-roles.ts";
import { guessContract } from "../../src/dataset/guess/guess-contract.ts";
import { readSheet } from "../../src/dataset/forms/read-sheet.ts";
import { readContract } from "../../src/dataset/contract/read-contract.ts";
import { readStudies } from "../../src/dataset/studies/read-studies.ts";
import { readPlainCsv, writePlainCsv } from "./plain-csv.ts";
import { bytesOf } from "./shipped.ts";

const [header = [], ...rows] = readPlainCsv(
  readFileSync("tests/fixtures/plain-table/school-gardens.csv", "utf8"),
);

/** A table as `guessContract` takes it. */
const sheetOf = (names: readonly string[], cells: readonly (readonly string[])[]) =>
  readSheet([names, ...cells], "t.csv");

const repeated = (...cells: readonly string[]) => [...cells, ...cells, ...cells];

/** Values of a column as "code=label", those that seem to be missing information with "?". */
function valuesIn(cells: readonly string[]): readonly string[] | string {
  const guess = guessColumn(cells);
  if (guess.kind !== "values") return guess.kind;
  return guess.values.map(
    ({ code, label, missing }) => `${code}=${label}${missing === null ? "" : "?"}`,
  );
}

describe("a column", () => {
  test("with few texts that repeat holds values, the most frequent first, unknown ones last", () => {
    expect(
      valuesIn([...repeated("Low income", "not reported"), "High income", "High income"]),
    ).toEqual(["low-income=Low income", "high-income=High income", "not-reported=not reported?"]);
  });

  test("with texts that hardly repeat holds text, however few; long ones that repeat are values", () => {
    expect(valuesIn(["a", "b", "c", "d", "d"])).toBe("text");
    expect(valuesIn(repeated("x".repeat(70), "y"))).toEqual([
      `${"x".repeat(60)}=${"x".repeat(70)}`,
      "y=y",
    ]);
    expect(valuesIn(["", " ", ""])).toBe("text");
    expect(valuesIn(repeated("one"))).toBe("text");
  });

  test("with whole numbers alone holds numbers", () => {
    expect(guessColumn(["3", "", "12", "-1"])).toEqual({
      kind: "number",
      minimum: -1,
      maximum: 12,
    });
    expect(valuesIn(repeated("13", "n/a"))).toBe("text");
    expect(valuesIn(repeated("0", "1", "NR"))).toEqual(["0=0", "1=1", "nr=NR?"]);
  });

  test("has several values in a cell where splitting makes fewer different ones", () => {
    const delimiterOf = (cells: readonly string[]) => {
      const guess = guessColumn(cells);
      return guess.kind === "values" ? guess.several : guess.kind;
    };
    expect(delimiterOf(["CT; MRI", "CT", "MRI", "MRI; CT", "PET;CT", "PET"])).toBe('";"');
    expect(delimiterOf(["CT, MRI", "CT", "MRI", "MRI, CT", "PET, CT", "PET"])).toBe('","');
    expect(delimiterOf(repeated("Bone, soft tissue", "Breast"))).toBeNull();
    expect(delimiterOf(repeated("a/b test", "yes"))).toBeNull();
    expect(delimiterOf(["CT; MRI;", "CT", "MRI", "MRI; CT", "PET;CT", "PET"])).toBe('";"');
  });

  test("that spells a value in two ways has it once, as most cells spell it", () => {
    expect(valuesIn(["School", "school", "School", "Home", "home", "home"])).toEqual([
      "school=School",
      "home=home",
    ]);
  });

  test("gives codes that no label of another value reads as", () => {
    expect(valuesIn(repeated("\u503C", "Value", "a b", "A-B", "con"))).toEqual([
      "u503c=\u503C",
      "value=Value",
      "a-b-2=a b",
      "a-b=A-B",
      "value-2=con",
    ]);
  });
});

describe("a plain table of invented studies", () => {
  const { descriptor, table, columns, problems } = guessContract(
    sheetOf(header, rows),
    "School gardens",
  );
  const contract = readContract(JSON.stringify(descriptor), "d.json");

  test("gets a contract by which it can be read at once", () => {
    expect(problems).toEqual([]);
    const read = readStudies(bytesOf(writePlainCsv(table)), contract, "t.csv");
    expect(read.faults.map(printFault)).toEqual([]);
    expect(read.studies).toHaveLength(24);
    expect(read.studies[0]).toMatchObject({
      id: "s001",
      title: rows[0]?.[0],
      authors: ["Beet A", "Quince E"],
      year: 2016,
      doi: "10.5555/invented.garden.01",
      codes: { activity: ["fruit-trees", "cooking-classes"], income_level: ["low-income"] },
      details: { children: "33", remarks: "Invented remark number 1." },
    });
  });

  test("has its roles and dimensions found, and its cells left as they were", () => {
    expect(contract.roles).toMatchObject({
      id: "id",
      title: "study_title",
      year: "publication_year",
    });
    expect(contract.dimensions.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "publication_year year",
      "activity coded",
      "setting coded",
      "outcomes_measured coded",
      "income_level coded",
    ]);
    expect(contract.defaults).toEqual({ rows: "activity", cols: "outcomes_measured", split: null });
    expect(columns[0]).toMatchObject({ name: "id", title: "", role: "id" });
    expect(table.slice(1).map((row) => row.slice(1))).toEqual(rows);
  });

  test("says of what a table cannot tell that it is not stated", () => {
    expect(contract.licence.title).toBe("no licence chosen yet");
    expect(contract.site.provenance).toContain("not stated yet");
  });

  test("keeps ids of its own where each row has one, and adds some where not", () => {
    const named = (cells: readonly string[]) =>
      guessContract(
        sheetOf(
          ["Key", ...header],
          rows.map((row, i) => [cells[i] ?? "k1", ...row]),
        ),
        "x",
      );
    const own = named(rows.map((_, index) => `K-${index}`));
    expect(own.table[1]?.slice(0, 2)).toEqual(["K-0", rows[0]?.[0]]);
    expect(own.columns[0]).toMatchObject({ name: "key", role: "id" });
    for (const cells of [[], rows.map((_, index) => `k ${index}`)]) {
      expect(named(cells).table[1]?.[0]).toBe("s001");
    }
  });

  test("without a title or a column of values is refused with what it lacks", () => {
    expect(guessContract(sheetOf(["a", "b"], [["1", "2"]]), "x").problems).toEqual([
      "No column holds the titles of studies. --title COLUMN names one.",
      "No column holds values that repeat; a map needs codes, for its rows and its columns. References and a table of codes are joined by DOI or title: npm run join -- codes.csv references.ris joined.csv",
    ]);
  });
});

test("any table of titles and repeated values gets a contract that reads every row", () => {
  // Texts of letters, marks and signs; what the reader of tables refuses has tests of its own.
  const word = fc
    .string({ unit: fc.constantFrom(..."abcABC\u00E9\u503C 1-/&'.()"), minLength: 1, maxLength: 8 })
    .map((text) => text.trim())
    .filter((text) => text !== "" && !/^[=+\-@']/.test(text));
  const column = fc
    .tuple(
      fc.array(word, { minLength: 2, maxLength: 6 }),
      fc.constantFrom("; ", ";", "|", ", ", null),
    )
    .map(([words, delimiter]) =>
      Array.from({ length: 30 }, (_, row) => {
        const one = words[row % words.length]!;
        const other = words[(row * 7 + 1) % words.length]!;
        const several =
          delimiter !== null && row % 3 === 0 && one.toLowerCase() !== other.toLowerCase();
        return several ? one + delimiter + other : one;
      }),
    );
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(word, column), { minLength: 3, maxLength: 5 }), (columns) => {
      const names = ["Title", ...columns.map(([name]) => name)];
      const cells = Array.from({ length: 30 }, (_, row) => [
        `Invented ${row}`,
        ...columns.map(([, one]) => one[row]!),
      ]);
      const { descriptor, table, problems } = guessContract(sheetOf(names, cells), "x");
      if (problems.length > 0) return;
      read += 1;
      const contract = readContract(JSON.stringify(descriptor), "d.json");
      const { studies, faults } = readStudies(bytesOf(writePlainCsv(table)), contract, "t.csv");
      expect(faults.map(printFault)).toEqual([]);
      expect(studies).toHaveLength(30);
    }),
    { numRuns: 300 },
  );
  expect(read).toBeGreaterThan(200);
});

describe("volume, issue and pages", () => {
  const rolesOf = (names: readonly string[], ...rows: string[][]) => guessRoles(names, rows);

  test("are found by their names where their cells look like them", () => {
    expect(
      rolesOf(
        ["Title", "Volume", "Issue", "Pages"],
        ["Beds", "12", "3-4", "123-130"],
        ["Trees", "", "Suppl 1", "e80645"],
      ),
    ).toEqual({ title: 0, volume: 1, issue: 2, pages: 3 });
  });

  test("are not guessed of a volume of the body, an issue that is a topic, or a number", () => {
    const names = ["Title", "Volume", "Issue", "Number"];
    expect(rolesOf(names, ["Beds", "12.5", "Privacy", "40"], ["Trees", "3", "Bias", "7"])).toEqual({
      title: 0,
    });
  });
});
