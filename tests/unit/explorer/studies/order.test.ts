import fc from "fast-check";
import { expect, test } from "vitest";
import type { Codebook } from "../../../../src/contract/contract.ts";
import { inOrder } from "../../../../src/explorer/studies/order.ts";
import { allBits, type Bits } from "../../../../src/evidence/bits.ts";
import { evidenceTable } from "../../../../src/evidence/table.ts";
import type { Evidence } from "../../../../src/wire/payload.ts";
import { type StudyRow, wholeRows } from "../../../../src/wire/study-rows.ts";
import { defaultView } from "../../../../src/views/default-view.ts";
import { sortColumns, type TableSort } from "../../../../src/views/view.ts";
import { smallCodebook, smallStudies } from "../../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../../support/arbitraries.ts";
import { bitsOf } from "../../../support/plain-count.ts";

const evidenceWith = (
  titles: readonly string[],
  codebook = smallCodebook,
  studies = smallStudies,
): Evidence => {
  const table = evidenceTable(codebook, studies);
  const words = {
    titles: studies.map(({ id }, index) => titles[index] ?? id),
    bylines: studies.map(() => ""),
  };
  return { table, rows: wholeRows(table, words) };
};
const everything = ({ table }: Evidence): Bits => allBits(table.size);

const titles = ["Bread 10", "bread 2", "Émail", "Eggs", "Zwieback", "Ant", "Ant", "Bread 2"];
const small = evidenceWith(titles);
const sorted = (column: string, descending = false) =>
  inOrder(small, everything(small), { column, descending }).map((i) => small.table.ids[i]!);

test("titles sort as an English reader expects: numbers by size, accents beside their letters", () => {
  expect(sorted("title").map((id) => titles[Number(id.slice(1)) - 1])).toEqual([
    ...["Ant", "Ant", "bread 2", "Bread 2", "Bread 10", "Eggs", "Émail", "Zwieback"],
  ]);
});

test("a dimension sorts by the contract's order, equal ones by year, newest first, then by id", () => {
  expect(sorted("tasting")).toEqual(["b8", "b5", "b1", "b4", "b6", "b7", "b2", "b3"]);
  expect(sorted("tasting", true)).toEqual(["b3", "b6", "b7", "b2", "b4", "b8", "b5", "b1"]);
});

test("of several values the first decides, then the second, and fewer come first", () => {
  expect(sorted("grains")).toEqual(["b2", "b1", "b8", "b3", "b4", "b5", "b7", "b6"]);
});

test("the sort that the table opens with shows the newest first, turned round the oldest", () => {
  const { sort } = defaultView(smallCodebook);
  const years = (descending: boolean) =>
    sorted(sort.column, descending).map(
      (id) => smallStudies.find((study) => study.id === id)!.codes["baked"]![0],
    );
  const ascending = ["2001", "2001", "2002", "2003", "2003", "2004", "2004", "2004"];
  expect(years(true)).toEqual(ascending.toReversed());
  expect(years(false)).toEqual(ascending);
});

test("only the selected rows are listed", () => {
  const asked = bitsOf(small.table.size, [4, 0, 2])!;
  expect(inOrder(small, asked, { column: "title", descending: false })).toEqual([0, 2, 4]);
});

/** Negative, zero or positive, written from the rule: column, then newest, then id. */
function plainComparison(codebook: Codebook, { column, descending }: TableSort) {
  const yearName = codebook.dimensions.find(({ kind }) => kind === "year")?.name;
  const year = (row: StudyRow) => Number((yearName && row.codes[yearName]?.[0]) ?? 0);
  const dimension = codebook.dimensions.find(({ name }) => name === column);
  const key = (row: StudyRow) =>
    (row.codes[column] ?? [])
      .map((value) => dimension?.categories.findIndex((c) => c.value === value) ?? 0)
      .map((rank) => String(rank).padStart(3, "0"))
      .join(" ");
  const byColumn = (a: StudyRow, b: StudyRow) => {
    if (column === "title") return a.title.localeCompare(b.title, "en", { numeric: true });
    return key(a) < key(b) ? -1 : Number(key(a) > key(b));
  };
  return (a: StudyRow, b: StudyRow) =>
    (descending ? byColumn(b, a) : byColumn(a, b)) || year(b) - year(a) || (a.id < b.id ? -1 : 1);
}

const anySort = fc.record({
  evidence: anyEvidence,
  titles: fc.array(fc.constantFrom("A", "a", "B 2", "B 10", "É"), { minLength: 70, maxLength: 70 }),
  descending: fc.boolean(),
  pick: fc.nat(),
});

test("every sort of a random table agrees with the rule told row by row", () => {
  fc.assert(
    fc.property(anySort, ({ evidence: { codebook, studies }, titles: names, descending, pick }) => {
      // The column "year" is that of a dimension here, never the mere word.
      const columns = sortColumns(codebook).filter(
        (name) => name === "title" || codebook.dimensions.some((d) => d.name === name),
      );
      const sort = { column: columns[pick % columns.length]!, descending };
      const evidence = evidenceWith(names, codebook, studies);
      const rows = studies.map((_, index) => evidence.rows.at(index));
      const order = inOrder(evidence, everything(evidence), sort);
      expect(order.toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index));
      const compare = plainComparison(codebook, sort);
      for (let at = 1; at < order.length; at += 1) {
        expect(compare(rows[order[at - 1]!]!, rows[order[at]!]!)).toBeLessThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

test("the order does not depend on the order that the rows come in", () => {
  fc.assert(
    fc.property(anySort, ({ evidence: { codebook, studies, view }, titles: names }) => {
      const idsInOrder = (turned: boolean) => {
        const turn = <Item>(items: readonly Item[]) => (turned ? items.toReversed() : items);
        const evidence = evidenceWith(
          turn(names.slice(0, studies.length)),
          codebook,
          turn(studies),
        );
        return inOrder(evidence, everything(evidence), view.sort).map((i) => evidence.table.ids[i]);
      };
      expect(idsInOrder(true)).toEqual(idsInOrder(false));
    }),
    { numRuns: 200 },
  );
});
