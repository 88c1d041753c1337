import { expect, test } from "vitest";
import { optionsNamed } from "../../../../src/explorer/filters/facet-model.ts";

const OPTIONS = ["Per\u00FA", "Chile", "\u4E2D\u56FD", "China (Taiwan)"].map((label) => ({
  label,
}));
const found = (typed: string) => optionsNamed(OPTIONS, typed).map(({ label }) => label);

test("options are found by letters anywhere in their label, whatever case and marks", () => {
  expect(found("peru")).toEqual(["Per\u00FA"]);
  expect(found(" CH")).toEqual(["Chile", "China (Taiwan)"]);
  expect(found("\u56FD")).toEqual(["\u4E2D\u56FD"]);
  expect(found("xyz")).toEqual([]);
  expect(found("  ")).toHaveLength(4);
});
