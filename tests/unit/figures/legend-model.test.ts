import { describe, expect, test } from "vitest";
import { measuresOf } from "../../../src/evidence/measures.ts";
import { lastYear } from "../../../src/figures/cell-words.ts";
import { legendOf } from "../../../src/figures/legend-model.ts";
import { scaleOf } from "../../../src/figures/scale.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

const { thresholds } = defaultView(smallCodebook);
const plain = { difference: false, lens: false, sought: true, thresholds };

describe("a legend", () => {
  test.each(measuresOf(smallCodebook))("of $id has the steps of its scale", (measure) => {
    const { steps, lens } = legendOf(smallCodebook, measure, plain);
    expect(steps).toEqual(scaleOf(measure.kind, lastYear(smallCodebook)).steps);
    expect(lens).toBeNull();
  });

  const [count] = measuresOf(smallCodebook);

  test("of a difference has the steps and the words of differences, whatever is measured", () => {
    const { title, steps, aid } = legendOf(smallCodebook, count!, { ...plain, difference: true });
    expect(steps).toEqual(scaleOf("difference", 0).steps);
    expect(title).toContain("Change");
    expect(aid).toContain("differs from the baseline");
  });

  test("says from which expected count on an empty cell is pointed out", () => {
    const marks = legendOf(smallCodebook, count!, {
      ...plain,
      thresholds: { ...thresholds, expected: 2.5 },
    }).marks;
    expect(marks.find(({ mark }) => mark === "empty")?.label).toContain("2.5 or more expected");
    expect(new Set(marks.map(({ mark }) => mark)).size).toBe(6);
  });

  test("has no mark of gaps where none are looked for", () => {
    const { marks } = legendOf(smallCodebook, count!, { ...plain, sought: false });
    expect(marks.map(({ mark }) => mark)).toEqual(["blank", "cannot-occur"]);
  });

  test("of the lens says what paleness means", () => {
    expect(legendOf(smallCodebook, count!, { ...plain, lens: true }).lens).toMatch(/^The paler /);
  });
});
