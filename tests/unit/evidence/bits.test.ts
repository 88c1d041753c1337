import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allBits,
  and,
  type Bits,
  countBits,
  countBoth,
  countOfThree,
  eachAnd,
  hasBit,
  indexesOf,
  noBits,
  or,
  setBit,
  without,
} from "../../../src/evidence/bits.ts";

/** A word holds 32 studies: what goes wrong, goes wrong around its multiples. */
const SIZES = [0, 1, 31, 32, 33, 63, 64, 65, 1000];

const ascending = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b);

function bitsOf(size: number, set: ReadonlySet<number>): Bits {
  const bits = noBits(size);
  for (const index of set) setBit(bits, index);
  return bits;
}

describe.each(SIZES)("over %i studies", (size) => {
  const indexes = Array.from({ length: size }, (_, index) => index);
  const anySet = fc.subarray(indexes).map((list): ReadonlySet<number> => new Set(list));
  const holds = (check: (a: ReadonlySet<number>, b: ReadonlySet<number>) => void) =>
    fc.assert(fc.property(anySet, anySet, check), { numRuns: 60 });

  test("the empty set holds none and the full set each one, and none beyond", () => {
    expect(indexesOf(noBits(size))).toEqual([]);
    expect(countBits(noBits(size))).toBe(0);
    expect(indexesOf(allBits(size))).toEqual(indexes);
    expect(countBits(allBits(size))).toBe(size);
    for (let beyond = size; beyond < size + 70; beyond += 1) {
      expect(hasBit(allBits(size), beyond)).toBe(false);
    }
  });

  test("a set holds what was put in, however often", () => {
    holds((a) => {
      const bits = bitsOf(size, a);
      for (const index of a) setBit(bits, index);
      expect(indexesOf(bits)).toEqual(ascending(a));
      expect(indexes.filter((index) => hasBit(bits, index))).toEqual(ascending(a));
      expect(countBits(bits)).toBe(a.size);
    });
  });

  test("three sets have in common what each two of them have, and each of several is cut alike", () => {
    fc.assert(
      fc.property(anySet, anySet, anySet, (a, b, c) => {
        const [x, y, z] = [bitsOf(size, a), bitsOf(size, b), bitsOf(size, c)];
        const [inFirst, inSecond] = [a, b].map((set) =>
          ascending(set).filter((index) => c.has(index)),
        );
        expect(countOfThree(x, y, z)).toBe(inFirst!.filter((index) => b.has(index)).length);
        expect(eachAnd([x, y], z).map(indexesOf)).toEqual([inFirst, inSecond]);
      }),
      { numRuns: 60 },
    );
    expect(eachAnd([], noBits(size))).toEqual([]);
  });

  test("intersection, union and difference are those of sets", () => {
    holds((a, b) => {
      const [x, y] = [bitsOf(size, a), bitsOf(size, b)];
      const both = ascending(a).filter((index) => b.has(index));
      expect(indexesOf(and(x, y))).toEqual(both);
      expect(countBoth(x, y)).toBe(both.length);
      expect(indexesOf(or(x, y))).toEqual(ascending(new Set([...a, ...b])));
      expect(indexesOf(without(x, y))).toEqual(ascending(a).filter((index) => !b.has(index)));
    });
  });

  test("no operation changes the sets it is given", () => {
    holds((a, b) => {
      const [x, y] = [bitsOf(size, a), bitsOf(size, b)];
      and(x, y);
      or(x, y);
      without(x, y);
      countBoth(x, y);
      expect(indexesOf(x)).toEqual(ascending(a));
      expect(indexesOf(y)).toEqual(ascending(b));
    });
  });
});
