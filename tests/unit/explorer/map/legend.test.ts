import { h } from "preact";
import { expect, test } from "vitest";
import { measuresOf } from "../../../../src/evidence/measures.ts";
import { Legend, type LegendProps } from "../../../../src/explorer/map/Legend.tsx";
import { legendOf } from "../../../../src/figures/legend-model.ts";
import { defaultView } from "../../../../src/views/default-view.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { draw, textsOf } from "../draw.ts";

const { thresholds } = defaultView(smallCodebook);
const measures = measuresOf(smallCodebook);
const props = (more: Partial<LegendProps>): LegendProps => ({
  ...{ codebook: smallCodebook, measure: measures[0]!, thresholds },
  ...{ difference: false, lens: false, sought: true, ...more },
});

test.each(measures)(
  "the legend of $id draws each step in its colour, with its label",
  (measure) => {
    const document = draw(h(Legend, props({ measure })));
    const { steps, title, aid } = legendOf(smallCodebook, measure, props({ measure }));
    const drawn = [...document.querySelectorAll(".legend-steps li")].map((li) => ({
      tone: li.className,
      label: li.textContent,
    }));
    expect(drawn).toEqual(steps.map(({ tone, label }) => ({ tone, label })));
    expect(textsOf(document, ".legend-title, .reading-aid")).toEqual([title, aid]);
  },
);

test("each mark is drawn beside its words, for eyes alone", () => {
  const document = draw(h(Legend, props({})));
  const marks = [...document.querySelectorAll(".legend-marks li")];
  expect(marks.map((li) => li.querySelector(".mark")!.className)).toEqual([
    ...["mark gap", "mark thin", "mark cluster", "mark empty", "mark blank", "mark cannot-occur"],
  ]);
  for (const li of marks) {
    expect(li.querySelector("[aria-hidden=true]")!.textContent).toBe("");
    expect(li.textContent!.trim()).not.toBe("");
  }
});

test("paleness is told of only under the lens", () => {
  expect(textsOf(draw(h(Legend, props({}))), ".lens-note")).toEqual([]);
  expect(textsOf(draw(h(Legend, props({ lens: true }))), ".lens-note")).toEqual([
    "The paler a cell, the fewer of its studies taste the bread.",
  ]);
});
