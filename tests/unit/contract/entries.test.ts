import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesOf, valuesOf } from "../../../src/contract/lookup.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

const [grains] = smallCodebook.dimensions;

describe("values as the fewest entries", () => {
  test("a group stands in place of all its reported values, and of no part of them", () => {
    expect(entriesOf(grains!, ["durum", "emmer", "spelt", "rye"])).toEqual(["group:wheats", "rye"]);
    expect(entriesOf(grains!, ["spelt", "durum"])).toEqual(["spelt", "durum"]);
    expect(entriesOf(grains!, [])).toEqual([]);
  });

  test("stand for the same values", () => {
    const all = grains!.categories.map(({ value }) => value);
    fc.assert(
      fc.property(fc.subarray(all), (values) => {
        const back = entriesOf(grains!, values).flatMap((entry) => valuesOf(grains!, entry));
        expect(new Set(back)).toEqual(new Set(values));
        expect(back).toHaveLength(values.length);
      }),
    );
  });
});
