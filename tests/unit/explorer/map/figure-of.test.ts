import { describe, expect, test } from "vitest";
import { countSelection } from "../../../../src/explorer/counted.ts";
import { pickedAlone } from "../../../../src/explorer/cite-export/picked-alone.ts";
import { figureOf } from "../../../../src/explorer/map/figure-of.ts";
import { readAddress } from "../../../../src/views/address.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { smallEvidence, smallMap } from "../../figures/small-map.ts";

describe("a figure that stands on its own", () => {
  test("says what is selected, how it counts, what it leaves out and where it is", () => {
    const { figure } = smallMap("");
    expect(figure.title).toBe("Studies by grain and oven");
    expect(figure.selection).toBe("All 8 studies.");
    expect(figure.notes).toEqual([
      "Numbers count studies. A study with several values stands in several rows or columns, and once in every total.",
      "In no cell, because the record read does not tell: 1 study without a reported grain; 1 study without a reported oven. They count in the totals.",
      "Release 0.1. https://example.org/",
    ]);
  });

  test("tells that what is chosen on its own axes takes nothing away, with both numbers", () => {
    const { figure, model } = smallMap("?grains=rye");
    expect(figure.selection).toMatch(/^3 of 8 studies: rye\.$/);
    expect(model.total).toBe(8);
    expect(figure.notes[0]).toContain("The map counts 8 studies");
    expect(smallMap("?years=2001-2002").figure.notes.join()).not.toContain("The map counts");
  });

  test("of picked studies is drawn from these, and says so", () => {
    const counted = countSelection(
      smallEvidence,
      readAddress(smallCodebook, "?years=2001").view,
      () => null,
    );
    const figure = figureOf(pickedAlone(counted, [1]), "Here.", true);
    // b2, the one picked: spelt, in ovens of stone and steam.
    expect(figure.selection).toBe("1 study picked of 8: 2001.");
    const { model } = figure.maps[0]!;
    expect(model.total).toBe(1);
    const counts = model.rows.flatMap(({ cells }) => cells.map(({ count }) => count));
    expect(counts.filter((count) => count > 0)).toEqual([1, 1]);
    expect(figure.notes.join()).not.toContain("The map counts");
  });

  test("of a difference is one map that names its baseline, and of two sides is two maps", () => {
    const difference = smallMap("?vs=difference&vs.years=2001").figure;
    expect(difference.maps).toHaveLength(1);
    expect(difference.notes[0]).toMatch(/^Baseline: 2001; \d+ stud(y|ies) in the map\.$/);
    expect(difference.legend.title).toContain("Change");
    const sides = smallMap("?vs=side&vs.years=2001").figure;
    expect(sides.maps.map(({ heading }) => heading)).toEqual([
      "This selection, 8 studies in the map",
      difference.notes[0]!.slice(0, -1),
    ]);
    expect(sides.maps[1]!.model.total).toBeLessThan(sides.maps[0]!.model.total);
  });
});
