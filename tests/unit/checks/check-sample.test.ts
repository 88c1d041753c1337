import { describe, expect, test } from "vitest";
import { checkSample } from "../../../src/evidence/checks/check-sample.ts";
import { loadEdition } from "../../../src/dataset/load-edition.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

describe("the sample to check first", () => {
  test("is all of a table that is smaller, whatever the order of its rows", () => {
    const { ids, strata } = checkSample(smallCodebook, smallStudies);
    expect(ids.toSorted()).toEqual(smallStudies.map(({ id }) => id));
    expect(ids).not.toEqual(ids.toSorted());
    expect(strata.map(({ name }) => name)).toEqual(["ovens", "grains"]);
    expect(checkSample(smallCodebook, smallStudies.toReversed()).ids).toEqual(ids);
  });

  test("is 30 studies of release 1.1, of each cancer its share to within one", async () => {
    const { contract, studies } = await loadEdition("data/releases/1.1", "frozen");
    const { ids } = checkSample(contract, studies);
    expect(new Set(ids).size).toBe(30);
    const cancers = contract.dimensions.find(({ name }) => name === contract.defaults.split)!;
    const order = cancers.categories.map(({ value }) => value);
    const first = (codes: readonly string[]) => order.find((value) => codes.includes(value))!;
    const strata = Map.groupBy(studies, ({ codes }) => first(codes[cancers.name]!));
    for (const [cancer, members] of strata) {
      const found = members.filter(({ id }) => ids.includes(id)).length;
      expect(Math.abs(found - (30 * members.length) / studies.length), cancer).toBeLessThan(1);
    }
  });
});
