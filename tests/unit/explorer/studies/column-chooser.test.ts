import { h } from "preact";
import { expect, test } from "vitest";
import { ColumnChooser } from "../../../../src/explorer/studies/ColumnChooser.tsx";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { draw, textsOf } from "../draw.ts";

const chooser = (columns: readonly string[]) =>
  draw(h(ColumnChooser, { codebook: smallCodebook, columns, onChange: () => undefined }));

test("the columns shown stand first and in their order, then the others, each once", () => {
  const document = chooser(["tasting", "grains"]);
  expect(textsOf(document, "label").map((text) => text.trim())).toEqual([
    ...["Tasting", "Grain", "Oven", "Year of baking"],
  ]);
  const ticked = [...document.querySelectorAll("input")].map((box) => box.hasAttribute("checked"));
  expect(ticked).toEqual([true, true, false, false]);
});

test("each column shown but the first can go one place earlier, by a button that names it", () => {
  expect(textsOf(chooser(["tasting", "grains", "ovens"]), "button")).toEqual([
    ...["earlier: Grain", "earlier: Oven"],
  ]);
  expect(textsOf(chooser(["ovens"]), "button")).toEqual([]);
});
