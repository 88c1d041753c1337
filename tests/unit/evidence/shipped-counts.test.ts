import fc from "fast-check";
import { expect, test } from "vitest";
import { axisItems, plainLayout } from "../../../src/evidence/axis.ts";
import { allBits, countBits } from "../../../src/evidence/bits.ts";
import { crossTabulate } from "../../../src/evidence/crosstab.ts";
import { NO_FILTERS, select } from "../../../src/evidence/selection.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { readRecords } from "../../data/plain-csv.ts";
import { contract, shipped, shippedEdition } from "../../data/shipped.ts";

const { studies } = await shippedEdition();
const table = evidenceTable(contract, studies);
const records = readRecords(shipped("studies.csv"));

type Wanted = readonly (readonly [dimension: string, value: string])[];

/** Rows of the file that hold every one of the values. */
const inFile = (wanted: Wanted) =>
  records.filter((record) =>
    wanted.every(([name, value]) => record[name]!.split(";").includes(value)),
  ).length;

/** The same by way of filters, or of the years for a year. */
function selected(wanted: Wanted): number {
  const year = wanted.find(([name]) => name === "year")?.[1];
  const choices = Object.fromEntries(
    wanted
      .filter(([name]) => name !== "year")
      .map(([name, value]) => [name, { entries: [value], mode: "any" as const }]),
  );
  const years = year === undefined ? null : { from: Number(year), to: Number(year) };
  return countBits(select(table, { ...NO_FILTERS, choices, years }, null));
}

/** Twenty draws of as many different dimensions, each with a value that occurs in the first's row. */
function draws(length: number): Wanted[] {
  const names = contract.dimensions.map(({ name }) => name);
  const draw = fc
    .tuple(
      fc.constantFrom(...records),
      fc.shuffledSubarray(names, { minLength: length, maxLength: length }),
      fc.nat(99),
      fc.boolean(),
    )
    .map(([record, chosen, pick, together]) =>
      chosen.map((name): readonly [string, string] => {
        const own = record[name]!.split(";");
        const all = contract.dimensions.find((d) => d.name === name)!.categories;
        const value = together ? own[pick % own.length]! : all[pick % all.length]!.value;
        return [name, value];
      }),
    );
  return fc.sample(draw, { numRuns: 20, seed: 171 + length });
}

test("twenty random pairs: the selection and the cell count what the file holds", () => {
  const pairs = draws(2);
  expect(pairs.filter((pair) => inFile(pair) > 0).length).toBeGreaterThan(5);
  for (const pair of pairs) {
    const [rows, cols] = pair.map(([name]) => {
      const dimension = contract.dimensions.find((d) => d.name === name)!;
      const layout = { ...plainLayout(dimension), level: "values" as const, missing: true };
      return axisItems(table, layout, allBits(table.size));
    });
    const tab = crossTabulate(rows!, cols!, allBits(table.size));
    const at = (items: typeof rows, value: string) =>
      items!.findIndex(({ entry }) => entry === value);
    const [r, c] = [at(rows, pair[0]![1]), at(cols, pair[1]![1])];
    expect(tab.counts[r]![c], pair.join(" ")).toBe(inFile(pair));
    expect(selected(pair), pair.join(" ")).toBe(inFile(pair));
    expect(tab.rowTotals[r]).toBe(inFile(pair.slice(0, 1)));
    expect(tab.colTotals[c]).toBe(inFile(pair.slice(1)));
  }
});

test("twenty random triples: the selection and a cell within it count what the file holds", () => {
  const triples = draws(3);
  expect(triples.filter((triple) => inFile(triple) > 0).length).toBeGreaterThan(5);
  for (const triple of triples) {
    expect(selected(triple), triple.join(" ")).toBe(inFile(triple));
  }
});

test("every cell of methods by modalities counts what the file holds, groups each study once", () => {
  const [rows, cols] = [contract.defaults.rows, contract.defaults.cols].map((name) => {
    const dimension = contract.dimensions.find((d) => d.name === name)!;
    const layout = { ...plainLayout(dimension), open: "all" as const };
    return { name, dimension, items: axisItems(table, layout, allBits(table.size)) };
  });
  const tab = crossTabulate(rows!.items, cols!.items, allBits(table.size));
  for (const [r, row] of rows!.items.entries()) {
    const members = rows!.dimension.categories
      .filter((c) => !c.missing && (row.entry === c.value || row.entry === `group:${c.group}`))
      .map(({ value }) => value);
    const holding = records.filter((record) =>
      record[rows!.name]!.split(";").some((value) => members.includes(value)),
    );
    expect(tab.rowTotals[r], row.entry).toBe(holding.length);
    for (const [c, col] of cols!.items.entries()) {
      const both = holding.filter((record) => record[cols!.name]!.split(";").includes(col.entry));
      expect(tab.counts[r]![c], `${row.entry} ${col.entry}`).toBe(both.length);
    }
  }
});
