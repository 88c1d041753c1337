import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allBits, indexesOf } from "../../../src/evidence/bits.ts";
import { nearestStudies } from "../../../src/evidence/gaps/nearest.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { carries, dimensionNamed } from "./plain-count.ts";
import { batches, codebookWith, smallTables } from "./small-tables.ts";

const ask = (...entries: readonly (readonly [string, string])[]) =>
  entries.map(([dimension, entry]) => ({ dimension, entry }));

describe("a few studies worked out by hand", () => {
  const table = evidenceTable(
    codebookWith({}),
    batches(
      [2, { alpha: ["a1"], beta: ["b2", "b3"] }],
      [1, { alpha: ["a1"], beta: ["b0"] }],
      [1, { alpha: ["a2"], beta: ["b1"] }],
      [3, { alpha: ["a3"], beta: ["b1"] }],
      [1, { alpha: [], beta: ["b1"] }],
      [4, { alpha: ["a3"], beta: ["b3"] }],
    ),
  );

  it("are grouped by the entry that differs, with what they carry instead", () => {
    const found = nearestStudies(table, ask(["alpha", "a1"], ["beta", "b1"]), allBits(12));
    expect(found.map(({ studies, ...rest }) => ({ ...rest, studies: indexesOf(studies) }))).toEqual(
      [
        {
          differs: { dimension: "alpha", entry: "a1" },
          count: 5,
          instead: [
            { value: "a3", missing: false, count: 3 },
            { value: "a2", missing: false, count: 1 },
          ],
          studies: [3, 4, 5, 6, 7],
        },
        {
          differs: { dimension: "beta", entry: "b1" },
          count: 3,
          instead: [
            { value: "b2", missing: false, count: 2 },
            { value: "b3", missing: false, count: 2 },
            { value: "b0", missing: true, count: 1 },
          ],
          studies: [0, 1, 2],
        },
      ],
    );
  });

  it("leave out who carries another value of the group", () => {
    const [near] = nearestStudies(table, ask(["alpha", "group:p"], ["beta", "b1"]), allBits(12));
    expect(near).toMatchObject({ count: 4, instead: [{ value: "a3", count: 3 }] });
  });

  it("are those of the context only", () => {
    const firstFour = allBits(4);
    const found = nearestStudies(table, ask(["alpha", "a1"], ["beta", "b1"]), firstFour);
    expect(found.map(({ studies }) => indexesOf(studies))).toEqual([[3], [0, 1, 2]]);
  });

  it("do not name a shared entry of the same dimension as carried instead", () => {
    const [near] = nearestStudies(table, ask(["beta", "b1"], ["beta", "b2"]), allBits(12));
    expect(near).toMatchObject({ count: 2, instead: [{ value: "b3", count: 2 }] });
  });
});

it("finds just the studies that lack one of three entries", () => {
  fc.assert(
    fc.property(smallTables, ({ codebook, studies }) => {
      const table = evidenceTable(codebook, studies);
      const chosen = ask(["alpha", "a1"], ["beta", "b2"], ["gamma", "c1"]);
      const has = (study: (typeof studies)[number]) =>
        chosen.map(({ dimension, entry }) => carries(study, { dimension, values: [entry] }));
      nearestStudies(table, chosen, allBits(table.size)).forEach((near, i) => {
        const expected = studies.filter((study) =>
          has(study).every((yes, at) => yes !== (at === i)),
        );
        expect(indexesOf(near.studies).map((at) => table.ids[at])).toEqual(
          expected.map(({ id }) => id),
        );
        expect(near.count).toBe(expected.length);
        const { dimension } = near.differs;
        const counts = dimensionNamed(codebook, dimension)
          .categories.map(({ value }) => ({
            value,
            count: expected.filter((s) => carries(s, { dimension, values: [value] })).length,
          }))
          .filter(({ count }) => count > 0);
        expect(near.instead).toHaveLength(counts.length);
        expect(near.instead).toEqual(
          expect.arrayContaining(counts.map((one) => expect.objectContaining(one) as unknown)),
        );
      });
    }),
  );
});
