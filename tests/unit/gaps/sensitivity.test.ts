import { expect, it } from "vitest";
import type { Study } from "../../../src/contract/study.ts";
import { allBits } from "../../../src/evidence/bits.ts";
import { GAP_KINDS } from "../../../src/evidence/gaps/gap.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { otherCodings, secondCoding } from "../../../src/evidence/gaps/second-coding.ts";
import { sensitivityOf } from "../../../src/evidence/gaps/sensitivity.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { shippedEdition } from "../../data/shipped.ts";

const { contract, studies, agreement } = await shippedEdition("1.1");
const table = evidenceTable(contract, studies);
const usual = defaultThresholds(contract);
const everything = () => allBits(table.size);
const codings = otherCodings(table, secondCoding(table, agreement), everything);
const gaps = gapList(table, everything, usual, {}, codings);
const CAMS = ["cam", "grad-cam", "grad-cam-plus-plus", "score-cam", "other-cam"];
const merge = { label: "as one", dimension: "xai_methods", values: CAMS };
const rows = sensitivityOf(table, gaps, usual, [merge], codings);
const rowOf = (what: string, at = 0) => rows.filter(({ trial }) => trial.what === what)[at]!;

/** Counts of each kind in the list of other studies, or of the same ones coded otherwise. */
function countsOver(of: readonly Study[]) {
  const other = evidenceTable(contract, of);
  const found = gapList(other, () => allBits(other.size), usual);
  return Object.fromEntries(
    GAP_KINDS.map((kind) => [kind, found.filter((gap) => gap.kind === kind).length]),
  );
}

const withCodes = (change: (study: Study) => Study["codes"]) =>
  studies.map((study): Study => ({ ...study, codes: change(study) }));

it("starts with the list itself, and goes down with what is asked", () => {
  for (const [at, least] of [1, 2, 3].entries()) {
    const { trial, counts } = rowOf("expected", at);
    expect(trial).toEqual({ what: "expected", expected: least });
    for (const kind of GAP_KINDS) {
      const own = gaps.filter((gap) => gap.kind === kind);
      const asks = kind === "gap" || kind === "empty" || kind === "three-way" || kind === "none";
      const left = own.filter((gap) => !asks || ("expected" in gap && gap.expected >= least));
      expect(counts[kind], `${kind} at ${least}`).toBe(left.length);
    }
  }
});

it.each(["first", "second"] as const)("counts what the %s coder's rows give", (coder) => {
  const own = new Map(agreement!.map((row) => [`${row.id} ${row.dimension}`, row[coder]]));
  const recoded = withCodes(({ id, codes }) =>
    Object.fromEntries(
      Object.entries(codes).map(([name, decided]) => {
        const given = own.get(`${id} ${name}`);
        const known = contract.dimensions
          .find((dimension) => dimension.name === name)!
          .categories.map(({ value }) => value);
        return [name, given?.filter((value) => known.includes(value)) ?? decided];
      }),
    ),
  );
  expect(rowOf("coder", coder === "first" ? 0 : 1).counts).toEqual(countsOver(recoded));
});

it("counts merged values as a table does that holds one of them in place of all", () => {
  const recoded = withCodes(({ codes }) => {
    const methods = codes["xai_methods"]!.map((value) => (CAMS.includes(value) ? "cam" : value));
    return { ...codes, xai_methods: [...new Set(methods)] };
  });
  expect(rowOf("merge").trial).toEqual({ what: "merge", label: "as one" });
  expect(rowOf("merge").counts).toEqual(countsOver(recoded));
});

it("counts complete cases as a table does that holds no others", () => {
  const complete = studies.filter(({ codes }) =>
    contract.gapDimensions.every((name) => {
      const { categories } = contract.dimensions.find((dimension) => dimension.name === name)!;
      return codes[name]!.some((code) => categories.some((c) => c.value === code && !c.missing));
    }),
  );
  expect(rowOf("complete").trial).toEqual({ what: "complete", studies: complete.length });
  expect(rowOf("complete").counts).toEqual(countsOver(complete));
});

it("has no row by coder for a table coded once", () => {
  const plain = gapList(table, everything, usual);
  const kinds = sensitivityOf(table, plain, usual, [], null).map(({ trial }) => trial.what);
  expect(kinds).toEqual(["expected", "expected", "expected", "complete"]);
});
