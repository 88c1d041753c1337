import fc from "fast-check";
import type { Category, Codebook, Dimension, Group } from "../../../src/contract/contract.ts";
import type { Thresholds } from "../../../src/evidence/gaps/thresholds.ts";
import type { CodedStudy } from "../../../src/evidence/table.ts";

/* Invented codes: no study stands behind any of them. */

/** A value, of the group after its slash if it has one; "?" marks one that does not tell, "!" a residual one. */
function category(text: string): Category {
  const [value, group = null] = text.replace(/[?!]/, "").split("/") as [string, string?];
  return {
    value,
    label: value.toUpperCase(),
    definition: "",
    group,
    missing: text.endsWith("?"),
    residual: text.endsWith("!"),
  };
}

/** A dimension of values written as for `category`. */
export function dimension(
  name: string,
  categories: readonly string[],
  more: Partial<Dimension> = {},
): Dimension {
  const read = categories.map(category);
  const ids = [...new Set(read.flatMap(({ group }) => group ?? []))];
  return {
    name,
    title: `Title of ${name}`,
    description: "",
    kind: "coded",
    many: true,
    groups: ids.map((id): Group => ({ id, label: `Group ${id}`, definition: "" })),
    categories: read,
    ...more,
  };
}

const dimensions: readonly Dimension[] = [
  dimension("alpha", ["a1/p", "a2/p", "a3/q", "a4/r", "a5/r", "a6/r!", "a0/r?"]),
  dimension("beta", ["b1", "b2", "b3", "b4!", "b0?"]),
  dimension("gamma", ["c1", "c2", "c3", "c0?"], { many: false }),
  dimension("delta", ["d1", "d2", "d0?"], { many: false }),
  dimension("year", ["2018", "2019", "2020", "2021"], { many: false, kind: "year" }),
];

const CODEBOOK: Codebook = {
  release: "0.0",
  dimensions,
  impossible: [],
  indicators: [
    {
      id: "good",
      label: "Good",
      sentence: "are good",
      noneSentence: "is good",
      saying: "say",
      dimension: "delta",
      values: ["d1"],
      qualityGap: true,
    },
    {
      id: "fine",
      label: "Fine",
      sentence: "are fine",
      noneSentence: "is fine",
      saying: "say",
      dimension: "gamma",
      values: ["c1", "c2"],
      qualityGap: true,
    },
  ],
  defaults: { rows: "alpha", cols: "beta", split: "gamma" },
  gapDimensions: ["alpha", "beta", "gamma"],
};

/** The invented codebook with other parts. */
export function codebookWith(parts: Partial<Codebook>): Codebook {
  return { ...CODEBOOK, ...parts };
}

function some(name: string, least: number) {
  const values = dimensions.find((d) => d.name === name)!.categories.map(({ value }) => value);
  return fc.subarray(values, { minLength: least });
}

const rules = fc.array(
  fc
    .record({
      pair: fc.constantFrom(
        ["alpha", "beta"] as const,
        ["beta", "gamma"] as const,
        ["alpha", "delta"] as const,
      ),
      reason: fc.constant("Invented."),
    })
    .chain(({ pair: [a, b], reason }) =>
      fc.record({
        a: fc.record({ dimension: fc.constant(a), values: some(a, 1) }),
        b: fc.record({ dimension: fc.constant(b), values: some(b, 1) }),
        reason: fc.constant(reason),
      }),
    ),
  { maxLength: 2 },
);

const atMostOne = (name: string) => some(name, 0).map((values) => values.slice(0, 1));

/** Studies come in batches of the same codes, so that cells of any size occur. */
const studies = fc
  .array(
    fc.record({
      times: fc.integer({ min: 1, max: 7 }),
      codes: fc.record({
        alpha: fc.oneof(some("alpha", 0), atMostOne("alpha")),
        beta: fc.oneof(some("beta", 0), atMostOne("beta")),
        gamma: atMostOne("gamma"),
        delta: atMostOne("delta"),
        year: atMostOne("year"),
      }),
    }),
    { maxLength: 9 },
  )
  .map((batches) =>
    batches
      .flatMap(({ times, codes }) => Array.from({ length: times }, () => codes))
      .map((codes, i): CodedStudy => ({ id: `t${i}`, codes })),
  );

const thresholds: fc.Arbitrary<Thresholds> = fc.record({
  expected: fc.constantFrom(0.2, 0.5, 1, 2),
  fdr: fc.constantFrom(0.01, 0.1, 0.25, 0.4),
  least: fc.integer({ min: 1, max: 4 }),
  threeWay: fc.constantFrom(0.1, 0.25, 0.5, 1),
  since: fc.constantFrom(null, 2019, 2020, 2021),
});

/** A small invented table with a codebook that may rule pairs out, and thresholds. */
export const smallTables = fc.record({
  codebook: rules.map((impossible) => codebookWith({ impossible })),
  studies,
  thresholds,
});

/** So many studies of the same codes each, numbered through. */
export function batches(
  ...groups: readonly (readonly [times: number, codes: CodedStudy["codes"]])[]
): CodedStudy[] {
  return groups
    .flatMap(([times, codes]) => Array.from({ length: times }, () => codes))
    .map((codes, i) => ({ id: `t${i}`, codes }));
}
