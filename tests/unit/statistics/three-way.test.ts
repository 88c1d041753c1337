import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  chanceOfNoneOfThree,
  expectedWithoutThreeWay,
  type PairCounts,
} from "../../../src/statistics/three-way.ts";

/** t000, t001, t010, t011, t100, t101, t110, t111: who carries a, b, c. */
type Table = readonly number[];

const carries = (cell: number, bit: 4 | 2 | 1) => (cell & bit) !== 0;

function pairCounts(table: Table): PairCounts {
  const count = (...bits: (4 | 2 | 1)[]) =>
    table.reduce((sum, t, cell) => sum + (bits.every((bit) => carries(cell, bit)) ? t : 0), 0);
  return {
    n: count(),
    a: count(4),
    b: count(2),
    c: count(1),
    ab: count(4, 2),
    ac: count(4, 1),
    bc: count(2, 1),
  };
}

/** The table that has the pair-wise margins of this one and `x` in its last cell. */
const withLast = (table: Table, x: number): Table =>
  table.map((t, cell) => {
    const shift = x - table[7]!;
    const bits = [4, 2, 1].filter((bit) => (cell & bit) !== 0).length;
    return bits % 2 === 1 ? t + shift : t - shift;
  });

/** Iterative proportional fitting from a table of ones: the model's own textbook method. */
function fittedProportionally(table: Table, rounds: number): Table {
  let fitted: number[] = table.map(() => 1);
  for (let round = 0; round < rounds; round++) {
    for (const pair of [4 | 2, 4 | 1, 2 | 1]) {
      const margin = (of: Table, cell: number) =>
        of.reduce((sum, t, other) => sum + ((other & pair) === (cell & pair) ? t : 0), 0);
      fitted = fitted.map((t, cell) => {
        const now = margin(fitted, cell);
        return now === 0 ? 0 : (t * margin(table, cell)) / now;
      });
    }
  }
  return fitted;
}

const cells = (min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: 8, maxLength: 8 });

describe("known answers", () => {
  it("gives n/8 when each is carried by half and each pair by a quarter", () => {
    const even = { n: 80, a: 40, b: 40, c: 40, ab: 20, ac: 20, bc: 20 };
    expect(expectedWithoutThreeWay(even)).toBeCloseTo(10, 12);
  });

  it("gives n_a n_b n_c / n² when the three are independent", () => {
    const independent = { n: 200, a: 100, b: 40, c: 20, ab: 20, ac: 10, bc: 4 };
    expect(expectedWithoutThreeWay(independent)).toBeCloseTo(2, 12);
  });

  it("gives n_ab n_ac / n_a when b and c go together only through a", () => {
    // With a: 30 studies, 12 b, 10 c, 4 both. Without: 90 studies, 18 b, 20 c, 4 both.
    const throughA = { n: 120, a: 30, b: 30, c: 30, ab: 12, ac: 10, bc: 8 };
    expect(expectedWithoutThreeWay(throughA)).toBeCloseTo((12 * 10) / 30, 12);
  });

  it("expects less than one where a pair is rare, whatever mutual independence would expect", () => {
    // Mutual independence: 60 * 70 * 90 / 171² = 12.9.
    const rarePair = { n: 171, a: 60, b: 70, c: 90, ab: 1, ac: 35, bc: 40 };
    const expected = expectedWithoutThreeWay(rarePair);
    expect(expected).toBeGreaterThan(0);
    expect(expected).toBeLessThan(1);
  });
});

describe("margins that hold zeros", () => {
  it("expects none where a pair never occurs", () => {
    expect(expectedWithoutThreeWay({ n: 9, a: 3, b: 4, c: 5, ab: 0, ac: 2, bc: 2 })).toBe(0);
  });

  it("expects none of an empty table", () => {
    expect(expectedWithoutThreeWay({ n: 0, a: 0, b: 0, c: 0, ab: 0, ac: 0, bc: 0 })).toBe(0);
  });

  it("expects the pair's count where every study carries the third", () => {
    expect(expectedWithoutThreeWay({ n: 9, a: 9, b: 4, c: 5, ab: 4, ac: 5, bc: 2 })).toBe(2);
  });

  it("finds the only table where the margins allow no other", () => {
    // Every a with b is also with c: the margins force two.
    expect(expectedWithoutThreeWay({ n: 10, a: 4, b: 5, c: 6, ab: 3, ac: 3, bc: 2 })).toBe(2);
  });
});

it("refuses margins that no table has", () => {
  const none = { n: 10, a: 3, b: 3, c: 3, ab: 3, ac: 3, bc: 0 };
  expect(() => expectedWithoutThreeWay(none)).toThrow(RangeError);
  expect(() => expectedWithoutThreeWay({ ...none, n: Number.NaN })).toThrow(RangeError);
});

test("it equals iterative proportional fitting, which keeps the pair-wise margins", () => {
  fc.assert(
    fc.property(cells(1, 60), (table) => {
      const fitted = fittedProportionally(table, 300);
      const expected = expectedWithoutThreeWay(pairCounts(table));
      expect(expected / fitted[7]!).toBeCloseTo(1, 8);
      withLast(table, expected).forEach((t, cell) => expect(t).toBeCloseTo(fitted[cell]!, 6));
    }),
  );
});

test("the table it implies has no negative cell and a three-way odds ratio of 1", () => {
  fc.assert(
    fc.property(cells(0, 60), (table) => {
      const model = withLast(table, expectedWithoutThreeWay(pairCounts(table)));
      model.forEach((t) => expect(t).toBeGreaterThan(-1e-9));
      const [t000, t001, t010, t011, t100, t101, t110, t111] = model.map((t) => Math.max(t, 0));
      const over = t111! * t100! * t010! * t001!;
      const under = t110! * t101! * t011! * t000!;
      expect(Math.abs(over - under)).toBeLessThanOrEqual(1e-6 * Math.max(over, under));
    }),
  );
});

test("it gives back the observed count when the observed three-way odds ratio is 1", () => {
  const factors = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(factors, (f) => {
      // A product of one factor for each pair of values has no three-way term.
      const table = Array.from({ length: 8 }, (_, cell) => {
        const [a, b, c] = [cell >> 2, (cell >> 1) & 1, cell & 1];
        return f[a * 2 + b]! * f[4 + a * 2 + c]! * f[8 + b * 2 + c]!;
      });
      expect(expectedWithoutThreeWay(pairCounts(table)) / table[7]!).toBeCloseTo(1, 10);
    }),
  );
});

test("which three studies carry at once plays no part, nor does the order of a, b and c", () => {
  fc.assert(
    fc.property(cells(1, 60), (table) => {
      const pairs = pairCounts(table);
      const { n, a, b, c, ab, ac, bc } = pairs;
      const expected = expectedWithoutThreeWay(pairs);
      expect(pairCounts(withLast(table, table[7]! + 1))).toEqual(pairs);
      expect(expectedWithoutThreeWay({ n, a: c, b: a, c: b, ab: ac, ac: bc, bc: ab })).toBeCloseTo(
        expected,
        9,
      );
    }),
  );
});

describe("the chance that no study carries all three", () => {
  it("is worked out by hand of the two tables that the margins allow", () => {
    // Of none: 4 carry none, 1 each alone, 1 each pair; of one: 3, 2 each alone. One over the
    // factorials: 1 / 4! = 1/24 against 1 / (3! 2! 2! 2!) = 1/48.
    const two = { n: 10, a: 3, b: 3, c: 3, ab: 1, ac: 1, bc: 1 };
    expect(chanceOfNoneOfThree(two)).toBeCloseTo(2 / 3, 12);
  });

  it("is 1 where a pair never occurs, and 0 where the margins force three together", () => {
    expect(chanceOfNoneOfThree({ n: 9, a: 3, b: 4, c: 5, ab: 0, ac: 2, bc: 2 })).toBe(1);
    expect(chanceOfNoneOfThree({ n: 10, a: 4, b: 5, c: 6, ab: 3, ac: 3, bc: 2 })).toBe(0);
  });

  it("of thousands of studies that go together stays a number", () => {
    const many = { n: 9000, a: 4000, b: 4000, c: 4000, ab: 2000, ac: 2000, bc: 2000 };
    expect(chanceOfNoneOfThree(many)).toBe(0);
  });

  it("is refused where no table has the margins", () => {
    const none = { n: 10, a: 3, b: 3, c: 3, ab: 3, ac: 3, bc: 0 };
    expect(() => chanceOfNoneOfThree(none)).toThrow(RangeError);
  });

  const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));

  it("is that of every table with the margins, weighed in whole numbers", () => {
    fc.assert(
      fc.property(cells(0, 12), (table) => {
        const tables = Array.from({ length: 200 }, (_, x) => withLast(table, x)).filter((one) =>
          one.every((t) => t >= 0),
        );
        const most = factorial(100);
        const weights = tables.map((one) => one.reduce((w, t) => w / factorial(t), most ** 8n));
        const all = weights.reduce((sum, weight) => sum + weight, 0n);
        const none = weights[tables.findIndex((one) => one[7] === 0)] ?? 0n;
        const chance = Number((none * 10n ** 30n) / all) / 1e30;
        expect(chanceOfNoneOfThree(pairCounts(table))).toBeCloseTo(chance, 12);
      }),
    );
  });
});
