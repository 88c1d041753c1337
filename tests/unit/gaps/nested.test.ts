import { expect, test } from "vitest";
import { allBits } from "../../../src/evidence/bits.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { nestGaps } from "../../../src/evidence/gaps/nested.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { batches, codebookWith } from "./small-tables.ts";

const codebook = codebookWith({ gapDimensions: ["alpha", "beta"], indicators: [] });

/** The pairs that are gaps of both kinds, each with the one that it lies inside. */
function lyingInside(rows: ReturnType<typeof batches>) {
  const table = evidenceTable(codebook, rows);
  const gaps = gapList(table, () => allBits(table.size), defaultThresholds(codebook));
  const none = gaps.filter(({ kind }) => kind === "gap" || kind === "empty");
  const within = none.map((gap) => [gap.name, "within" in gap ? gap.within : null]);
  return { within: Object.fromEntries(within), nested: nestGaps(none) };
}

test("gaps of values lie inside the gap of their group, a surer one inside no empty cell", () => {
  // Of 120 studies 80 are of group p and 40 of b1, and never both: 26.7 expected, 13.3 of a1 and of a2.
  const { within, nested } = lyingInside(
    batches(
      [40, { alpha: ["a1"], beta: ["b2"] }],
      [40, { alpha: ["a2"], beta: ["b2"] }],
      [40, { alpha: ["a3"], beta: ["b1"] }],
    ),
  );
  expect(within).toEqual({
    "gap--alpha--group.p--beta--b1": null,
    "gap--alpha--a1--beta--b1": "gap--alpha--group.p--beta--b1",
    "gap--alpha--a2--beta--b1": "gap--alpha--group.p--beta--b1",
    "gap--alpha--a3--beta--b2": null,
  });
  expect(nested.map(({ gap, inside }) => [gap.name, inside.length])).toEqual(
    expect.arrayContaining([
      ["gap--alpha--group.p--beta--b1", 2],
      ["gap--alpha--a3--beta--b2", 0],
    ]),
  );
});

test("an empty cell lies inside the gap or the empty cell of its group", () => {
  // a2 has 4 of the 84 studies, so 1.9 are expected of it with b1: too few to be sure of.
  const { within } = lyingInside(
    batches(
      [40, { alpha: ["a1"], beta: ["b2"] }],
      [4, { alpha: ["a2"], beta: ["b2"] }],
      [40, { alpha: ["a3"], beta: ["b1"] }],
    ),
  );
  expect(within["empty--alpha--a2--beta--b1"]).toBe("gap--alpha--group.p--beta--b1");
  expect(within["gap--alpha--a1--beta--b1"]).toBe("gap--alpha--group.p--beta--b1");
});
