import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMade } from "../../../../src/dataset/edits/checked-map.ts";
import { applyEdit, applyEdits, type Edit } from "../../../../src/dataset/edits/edit.ts";
import {
  EditRefused,
  type MadeTable,
  madeOfGuess,
  problemsOf,
} from "../../../../src/dataset/edits/made-table.ts";
import { madeOfFolder } from "../../../../src/dataset/edits/made-of-folder.ts";
import { guessContract } from "../../../../src/dataset/guess/guess-contract.ts";
import { readSource } from "../../../../src/dataset/readers/read-source.ts";
import { bytesOf } from "../../../data/shipped.ts";

/** Invented: eight studies, two methods written with a comma, a missing word, two spellings to merge. */
const TEXT = `Title,Year,Method,Crop,Note
Invented one,2019,"Mulch, Shade",Maize,a1
Invented two,2020,Mulch,Maize,b2
Invented three,2020,Shade,Corn,c3
Invented four,2021,Mulch,Corn,d4
Invented five,2021,"Mulch, Shade",Rice,e5
Invented six,2022,Shade,Rice,f6
Invented seven,2022,Mulch,NA,g7
Invented eight,2022,Shade,Rice,h8
`;

async function madeOf(bytes: Uint8Array): Promise<MadeTable> {
  const { sheet } = await readSource(bytes, "t");
  const numbers = sheet.rows.map(({ number }) => number);
  return madeOfGuess("t", guessContract(sheet, "t"), numbers);
}
const made = await madeOf(bytesOf(TEXT));

/** How many studies carry each value of a column, as a build counts them. */
function counts(table: MadeTable, column: string): Record<string, number> {
  const { contract, studies, faults } = checkMade(table);
  expect(faults).toEqual([]);
  const { categories } = contract!.dimensions.find(({ name }) => name === column)!;
  return Object.fromEntries(
    categories.map(({ value, label, missing }) => [
      label + (missing ? " [missing]" : ""),
      studies.filter(({ codes }) => codes[column]!.includes(value)).length,
    ]),
  );
}
const after = (...edits: readonly Edit[]) => edits.reduce(applyEdit, made);

describe("without an edit", () => {
  test.each(readdirSync("tests/fixtures/tables").filter((name) => !name.endsWith(".md")))(
    "%s gives the files of new-map",
    async (name) => {
      const { sheet } = await readSource(readFileSync(`tests/fixtures/tables/${name}`), "t");
      const guessed = guessContract(sheet, "t");
      const { descriptor, table } = checkMade(
        madeOfGuess(
          "t",
          guessed,
          sheet.rows.map(({ number }) => number),
        ),
      );
      expect(JSON.parse(descriptor)).toEqual(JSON.parse(JSON.stringify(guessed.descriptor)));
      expect(table.split("\n")[0]).toBe(guessed.table[0]!.join(","));
    },
  );
});

describe("values", () => {
  test("are what the guess found", () => {
    expect(counts(made, "method")).toEqual({ Mulch: 5, Shade: 5 });
    expect(counts(made, "crop")).toEqual({ Rice: 3, Maize: 2, Corn: 2, "NA [missing]": 1 });
  });

  test("are merged: a study with both carries one", () => {
    const edit = { kind: "merge", column: "crop", value: "corn", into: "maize" } as const;
    expect(counts(after(edit), "crop")).toEqual({ Rice: 3, Maize: 4, "NA [missing]": 1 });
    const whole = { kind: "merge", column: "method", value: "shade", into: "mulch" } as const;
    expect(counts(after(whole), "method")).toEqual({ Mulch: 8 });
  });

  test("get another label and keep their code, so that addresses stay", () => {
    const edit = { kind: "label", column: "crop", value: "rice", text: "Paddy rice" } as const;
    const changed = after(edit);
    expect(counts(changed, "crop")).toMatchObject({ "Paddy rice": 3 });
    expect(checkMade(changed).studies[4]!.codes["crop"]).toEqual(["rice"]);
  });

  test("with a delimiter in the label are written by their code", () => {
    const edit = { kind: "label", column: "method", value: "mulch", text: "Mulch, dry" } as const;
    expect(counts(after(edit), "method")).toEqual({ "Mulch, dry": 5, Shade: 5 });
  });

  test("can't have the label of another", () => {
    const edit = { kind: "label", column: "crop", value: "rice", text: "maize" } as const;
    expect(() => after(edit)).toThrow(
      new EditRefused("Another value is called “Maize”; merge the two."),
    );
  });

  test("carry definitions, groups, and whether they mean that nothing is known", () => {
    const { contract } = checkMade(
      after(
        { kind: "definition", column: "crop", value: "rice", text: "Any Oryza." },
        { kind: "group", column: "crop", value: "rice", text: "Cereals, wet" },
        { kind: "group", column: "crop", value: "maize", text: "All" },
        { kind: "missing", column: "crop", value: "corn", missing: true },
        { kind: "missing", column: "crop", value: "na", missing: false },
      ),
    );
    const crop = contract!.dimensions.find(({ name }) => name === "crop")!;
    expect(crop.groups.map(({ id, label }) => [id, label])).toEqual([
      ["cereals-wet", "Cereals, wet"],
      ["all-2", "All"],
    ]);
    const of = (value: string) => crop.categories.find((category) => category.value === value);
    expect(of("rice")).toMatchObject({ definition: "Any Oryza.", group: "cereals-wet" });
    expect(of("corn")).toMatchObject({ missing: true, definition: "No definition is given yet." });
    expect(of("na")).toMatchObject({ missing: false });
  });

  test("stand in the order they are moved to", () => {
    const edit = { kind: "move", column: "crop", value: "maize", by: -1 } as const;
    expect(Object.keys(counts(after(edit), "crop")).slice(0, 2)).toEqual(["Maize", "Rice"]);
    expect(() => after(edit, edit)).toThrow(EditRefused);
  });
});

describe("columns", () => {
  test("are split by another delimiter, or not at all", () => {
    const whole = { kind: "delimiter", column: "method", delimiter: "" } as const;
    expect(counts(after(whole), "method")).toEqual({ Mulch: 3, Shade: 3, "Mulch, Shade": 2 });
    const comma = { kind: "delimiter", column: "method", delimiter: "," } as const;
    expect(counts(after(whole, comma), "method")).toEqual({ Mulch: 5, Shade: 5 });
  });

  test("become a text, a dimension, or are left out and come back", () => {
    const names = (table: MadeTable) =>
      checkMade(table).contract!.dimensions.map(({ name }) => name);
    expect(names(made)).toEqual(["year", "method", "crop"]);
    const note = { kind: "part", column: "note", part: "dimension" } as const;
    expect(names(after(note))).toEqual(["year", "method", "crop", "note"]);
    const gone = after({ kind: "part", column: "crop", part: "out" });
    expect(names(gone)).toEqual(["year", "method"]);
    expect(gone.opening).toEqual({ rows: "year", cols: "method", split: null });
    expect(checkMade(gone).table.split("\n")[0]).toBe("id,title,year,method,note");
    const back = applyEdit(gone, { kind: "part", column: "crop", part: "dimension" });
    expect(counts(back, "crop")).toEqual(counts(made, "crop"));
  });

  test("take a part from the column that had it", () => {
    const edit = { kind: "part", column: "note", part: "title" } as const;
    const changed = after(edit);
    expect(
      checkMade(changed)
        .studies.map(({ title }) => title)
        .slice(0, 2),
    ).toEqual(["a1", "b2"]);
    expect(problemsOf(changed)).toEqual([]);
    expect(problemsOf(after({ kind: "part", column: "title", part: "text" }))).toEqual([
      "No column holds the titles of studies. Choose the one that does.",
    ]);
    expect(() => after({ kind: "part", column: "note", part: "year" })).toThrow(
      "No cell of “Note” holds a year.",
    );
  });

  test("that are the axes change places", () => {
    expect(made.opening).toMatchObject({ rows: "crop", cols: "method" });
    const edit = { kind: "axis", axis: "rows", column: "method" } as const;
    expect(after(edit).opening).toMatchObject({ rows: "method", cols: "crop" });
    const split = { kind: "axis", axis: "split", column: "year" } as const;
    expect(after(edit, split).opening).toEqual({ rows: "method", cols: "crop", split: "year" });
    expect(() => after({ kind: "axis", axis: "cols", column: "note" })).toThrow(EditRefused);
  });
});

test("a cell is mended where it stands", () => {
  const edit = { kind: "cell", column: "crop", row: 6, text: "rice" } as const;
  expect(counts(after(edit), "crop")).toMatchObject({ Rice: 4, "NA [missing]": 0 });
});

test("texts are the maker's, and none of them is this project's", () => {
  const { contract } = checkMade(
    after(
      { kind: "text", name: "title", text: " Crops\nunder cover " },
      { kind: "text", name: "contributors", text: "Reed A; Moss B" },
      { kind: "text", name: "licence", text: "CC0" },
      { kind: "text", name: "licencePath", text: "https://example.org/cc0" },
    ),
  );
  expect(contract).toMatchObject({
    title: "Crops under cover",
    contributors: ["Reed A", "Moss B"],
    licence: { title: "CC0", path: "https://example.org/cc0" },
    site: { title: "Crops under cover", coded: "coders not stated yet" },
  });
  expect(() => after({ kind: "text", name: "licencePath", text: "cc0" })).toThrow(EditRefused);
});

test("what is saved opens as what it was, and saves as the same", () => {
  const edits: readonly Edit[] = [
    { kind: "merge", column: "crop", value: "corn", into: "maize" },
    { kind: "label", column: "method", value: "mulch", text: "Mulch, dry" },
    { kind: "group", column: "crop", value: "rice", text: "Cereals" },
    { kind: "text", name: "question", text: "What grows?" },
  ];
  const saved = checkMade(after(...edits));
  const folder = { descriptor: saved.descriptor, table: bytesOf(saved.table) };
  const again = checkMade(madeOfFolder(folder, "t"));
  expect(again.table).toBe(saved.table);
  expect(JSON.parse(again.descriptor)).toMatchObject({
    title: "t",
    evidenceMap: (JSON.parse(saved.descriptor) as { evidenceMap: object }).evidenceMap,
  });
  expect(again.studies).toEqual(saved.studies);
});

test("a contract with rules opens with them, and loses only those that no longer hold", () => {
  const folder = {
    descriptor: readFileSync("data/datapackage.json", "utf8"),
    table: readFileSync("data/studies.csv"),
  };
  const opened = madeOfFolder(folder, "t");
  const before = checkMade(opened);
  expect(before.faults).toEqual([]);
  expect(before.contract!.impossible.length).toBeGreaterThan(0);
  const [rule] = before.contract!.impossible;
  const gone = checkMade(
    applyEdit(opened, { kind: "part", column: rule!.a.dimension, part: "out" }),
  );
  expect(gone.faults).toEqual([]);
  expect(
    gone.contract!.impossible.every(
      ({ a, b }) => ![a.dimension, b.dimension].includes(rule!.a.dimension),
    ),
  ).toBe(true);
});

test("any edits leave a table that is read without a fault, or say what is missing", () => {
  const columns = made.fields.map(({ name }) => name);
  const codes = made.fields.flatMap(({ guess }) =>
    guess.kind === "values" ? guess.values.map(({ code }) => code) : [],
  );
  const column = fc.constantFrom(...columns);
  const value = fc.constantFrom(...codes);
  const text = fc.constantFrom("", "Mulch", "a,b;c", "rice", "New", "=1+1");
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constant("merge" as const), column, value, into: value }),
    fc.record({
      kind: fc.constantFrom("label" as const, "definition" as const, "group" as const),
      column,
      value,
      text,
    }),
    fc.record({ kind: fc.constant("missing" as const), column, value, missing: fc.boolean() }),
    fc.record({
      kind: fc.constant("move" as const),
      column,
      value,
      by: fc.constantFrom(1 as const, -1 as const),
    }),
    fc.record({
      kind: fc.constant("delimiter" as const),
      column,
      delimiter: fc.constantFrom("", ",", ";"),
    }),
    fc.record({
      kind: fc.constant("part" as const),
      column,
      part: fc.constantFrom(
        "title" as const,
        "year" as const,
        "dimension" as const,
        "text" as const,
        "out" as const,
      ),
    }),
    fc.record({
      kind: fc.constant("axis" as const),
      axis: fc.constantFrom("rows" as const, "cols" as const, "split" as const),
      column,
    }),
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const table = applyEdits(made, edits);
      if (problemsOf(table).length > 0) return;
      const { faults, studies } = checkMade(table);
      expect(faults).toEqual([]);
      expect(studies.length).toBe(8);
    }),
    { numRuns: 300 },
  );
});
