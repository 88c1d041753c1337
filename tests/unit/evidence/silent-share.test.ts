import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noBits, setBit } from "../../../src/evidence/bits.ts";
import { isDeniable, silentShare } from "../../../src/evidence/silent-share.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const among = (...ids: string[]) => {
  const bits = noBits(small.size);
  for (const id of ids) setBit(bits, small.ids.indexOf(id));
  return bits;
};
/** The codebook, but with a value that counts as missing. */
const without = (dimension: string, code: string) => ({
  ...smallCodebook,
  dimensions: smallCodebook.dimensions.map((one) =>
    one.name === dimension
      ? {
          ...one,
          categories: one.categories.map((category) =>
            category.value === code ? { ...category, missing: true } : category,
          ),
        }
      : one,
  ),
});

describe("a share where records are silent", () => {
  // Tasting of b1 to b8: panel, none, not told, e-nose, panel, none, none, panel.
  test("has three numbers: of all, of those that say, and the range left open", () => {
    expect(silentShare(small, { dimension: "tasting", values: ["panel", "e-nose"] })).toEqual({
      count: 4,
      of: 8,
      saying: 7,
      low: 0.5,
      high: 0.625,
      deniable: true,
    });
  });

  test("is of the studies asked, and nothing of none", () => {
    const panel = { dimension: "tasting", values: ["panel"] };
    expect(silentShare(small, panel, among("b1", "b2", "b3"))).toMatchObject({
      count: 1,
      of: 3,
      saying: 2,
      low: 1 / 3,
      high: 2 / 3,
    });
    expect(silentShare(small, panel, noBits(8))).toMatchObject({ of: 0, low: 0, high: 0 });
  });

  test("knows when no code for a no exists", () => {
    const values = ["panel", "e-nose", "none"];
    expect(silentShare(small, { dimension: "tasting", values })).toMatchObject({
      count: 7,
      saying: 7,
      deniable: false,
      high: 1,
    });
    expect(isDeniable(smallCodebook, { dimension: "tasting", values })).toBe(false);
    expect(isDeniable(smallCodebook, { dimension: "tasting", values: ["panel"] })).toBe(true);
  });

  test("takes a value as missing where another edition's codebook marks it so", () => {
    const panel = { dimension: "tasting", values: ["panel", "e-nose"] };
    expect(silentShare(small, panel, undefined, without("tasting", "none"))).toMatchObject({
      count: 4,
      saying: 4,
      high: 1,
      deniable: false,
    });
  });

  test("lies in its range, and so does that of those that say, whoever is asked", () => {
    fc.assert(
      fc.property(
        fc.subarray(["panel", "e-nose", "none"]),
        fc.subarray([...small.ids]),
        (...of) => {
          const [values, ids] = of;
          const share = silentShare(small, { dimension: "tasting", values }, among(...ids));
          const told = share.saying === 0 ? share.low : share.count / share.saying;
          expect(share.low).toBeLessThanOrEqual(told);
          expect(told).toBeLessThanOrEqual(share.high);
        },
      ),
    );
  });
});
