import { expect, test } from "vitest";
import type { CheckedData } from "../../../src/dataset/load-edition.ts";
import { loadEdition } from "../../../src/dataset/load-edition.ts";
import { editionChanges, isUnchanged } from "../../../src/evidence/edition-changes.ts";

const shipped = await loadEdition("data");
const invented = (title: string, reason = "no-ai") => ({ title, year: null, url: "", reason });
const withLeftOut = (...leftOut: ReturnType<typeof invented>[]): CheckedData => ({
  ...shipped,
  screening: { leftOut, reasons: [] },
});
const companions = (before: CheckedData, after: CheckedData) =>
  editionChanges(before, after).companions;

test("an edition against itself, read from wherever, changed nothing", async () => {
  expect(isUnchanged(editionChanges(shipped, shipped))).toBe(true);
  const frozen = await loadEdition("data/releases/1.0", "frozen");
  expect(isUnchanged(editionChanges(frozen, await loadEdition("data/releases/1.0")))).toBe(true);
});

test("rows of a table beside the studies are compared by what names them", () => {
  const before = withLeftOut(invented("A"), invented("B"), invented("C"));
  const after = withLeftOut(
    invented("B", "no-cancer"),
    invented("C"),
    invented("D"),
    invented("E"),
  );
  expect(companions(before, after)).toEqual([
    { table: "screening", before: 3, after: 4, added: 2, removed: 1, changed: 1 },
  ]);
  expect(companions(after, after)).toEqual([]);
});

test("rows of one name are compared in their order", () => {
  const twice = withLeftOut(invented("A"), invented("A", "no-cancer"));
  expect(companions(withLeftOut(invented("A")), twice)).toEqual([
    { table: "screening", before: 1, after: 2, added: 1, removed: 0, changed: 0 },
  ]);
});

test("a table that one edition lacks is told as that", () => {
  const without: CheckedData = { ...shipped, screening: null };
  expect(companions(without, withLeftOut(invented("A")))).toEqual([
    { table: "screening", before: null, after: 1, added: 1, removed: 0, changed: 0 },
  ]);
});

test("in the second coding, codes are compared, whatever was decided", () => {
  const coding = {
    id: "s0001",
    dimension: "modalities",
    first: ["ct"],
    second: ["mri"],
    decided: null,
  };
  const edition = (...agreement: NonNullable<CheckedData["agreement"]>): CheckedData => ({
    ...shipped,
    agreement,
  });
  const other = { ...coding, second: ["ct"] };
  const [row] = companions(edition(coding), edition(other));
  expect(row).toMatchObject({ table: "agreement", added: 0, removed: 0, changed: 1 });
});
