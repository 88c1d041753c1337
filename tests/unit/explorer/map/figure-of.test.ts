import { describe, expect, test } from "vitest";
import { smallMap } from "../../figures/small-map.ts";

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
