import { describe, expect, test } from "vitest";
import { carriedValues, findValues } from "../../../src/evidence/lookup-values.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

describe("values that a search finds", () => {
  const values = carriedValues(smallCodebook, evidenceTable(smallCodebook, smallStudies));
  const found = (text: string) =>
    findValues(values, text).map(({ dimension, entry }) => `${dimension.name} ${entry}`);

  test("are those that studies carry, groups among them, with their number of studies", () => {
    const wheats = values.find(({ entry }) => entry === "group:wheats");
    expect(wheats?.studies).toBe(5);
    expect(values.some(({ entry }) => entry === "emmer" || entry === "solar")).toBe(false);
  });

  test("hold every word, whatever its case, accents and hyphens", () => {
    expect(found("e nose")).toEqual(["tasting e-nose"]);
    expect(found("É-NOSE")).toEqual(["tasting e-nose"]);
    expect(found("oven ir")).toEqual(["ovens ir"]);
    expect(found("rye stone")).toEqual([]);
  });

  test("with the word in the label come before those with it elsewhere", () => {
    expect(found("wheat")).toEqual(["grains group:wheats", "grains group:rest"]);
  });

  test("of a blank text are none", () => {
    expect(found("  ")).toEqual([]);
  });
});
