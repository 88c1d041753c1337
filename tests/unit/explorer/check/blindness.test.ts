import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { checkableDimensions } from "../../../../src/dataset/companions/check-fields.ts";
import { type CheckedMap, CheckForm } from "../../../../src/explorer/check/CheckForm.tsx";
import { NO_WORK, type StudyWork, type Work } from "../../../../src/explorer/check/work.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { inventedStudy } from "../../formats/invented.ts";

const dimensions = checkableDimensions(smallCodebook);
const map: CheckedMap = {
  release: "0.1",
  dimensions,
  needCode: new Set(["grains"]),
  reasonTitle: "Reason",
  sample: ["b1", "b2"],
  rulings: null,
};
/** Two invented studies that differ in every code, the reason, and what else may give codes away. */
const studies = [
  inventedStudy({
    id: "b1",
    codes: { grains: ["spelt"], ovens: ["stone"], tasting: ["panel"], baked: ["2001"] },
    reason: "Invented: spelt on stone.",
    details: { model_detail: "stone oven" },
  }),
  inventedStudy({
    id: "b1",
    codes: { grains: ["rye", "other"], ovens: ["not-told"], tasting: ["none"], baked: ["2002"] },
    reason: "Invented: rye, nobody tasted it.",
    details: { model_detail: "no oven named" },
  }),
];
const drawn = (study: (typeof studies)[number], work: Work) =>
  renderToString(
    h(CheckForm, {
      map,
      work,
      study,
      fault: "",
      today: "2026-11-28",
      onWork: () => undefined,
      onOpen: () => undefined,
      onSave: () => undefined,
    }),
  );
const begun = (names: readonly string[]): Work => {
  const answers = Object.fromEntries(names.map((name) => [name, null]));
  const study: StudyWork = {
    release: "0.1",
    answers,
    notes: {},
    readFrom: "abstract",
    finished: null,
  };
  return { ...NO_WORK, studies: { b1: study } };
};

test("until a study is finished the page is the same whatever the table holds of it", () => {
  const names = dimensions.map(({ name }) => name);
  for (let count = 0; count <= names.length; count += 1) {
    const work = begun(names.slice(0, count));
    const [one, other] = studies.map((study) => drawn(study, work));
    expect(one).toBe(other);
    expect(one).toContain(count === names.length ? "What you read" : dimensions[count]!.title);
    expect(one).not.toContain("Invented: spelt on stone");
  }
});

test("once it is finished the page shows what stands, and the reason", () => {
  const work = begun(["grains", "ovens", "tasting"]);
  const finished: Work = {
    ...work,
    studies: { b1: { ...work.studies["b1"]!, finished: "2026-11-28" } },
  };
  const [one, other] = studies.map((study) => drawn(study, finished));
  expect(one).toContain("Spelt");
  expect(one).toContain("Invented: spelt on stone.");
  expect(other).toContain("Rye; Other");
});
