import { h } from "preact";
import { describe, expect, test } from "vitest";
import { countSelection } from "../../../../src/explorer/counted.ts";
import { heatmapOf } from "../../../../src/explorer/map/map-model.ts";
import { CellFacts } from "../../../../src/explorer/panel/CellFacts.tsx";
import { Highlights } from "../../../../src/explorer/panel/Highlights.tsx";
import { readAddress } from "../../../../src/views/address.ts";
import { pageLinks } from "../../../../src/views/links.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { smallEvidence } from "../../figures/small-map.ts";
import { draw, textsOf } from "../draw.ts";

const countedBy = (query: string) =>
  countSelection(smallEvidence, readAddress(smallCodebook, query).view, () => null);
const links = pageLinks({}, "/");
const facts = (query: string) => draw(h(CellFacts, { counted: countedBy(query), links }));

describe("what is known of a chosen cell", () => {
  test("is its studies, those expected, their qualities and the newest, and who counts", () => {
    const document = facts("?grains=spelt&ovens=stone");
    // b1 and b2 bake spelt on stone, b1 before a panel. Of b1 to b5 and b8, which tell both, four bake
    // spelt and three on stone: 4 × 3 / 6 are expected.
    expect(textsOf(document, "dt")).toEqual(["Studies", "Expected", "Tasted", "Newest"]);
    expect(textsOf(document, "dd")).toEqual(["2", "2.0", "1 of 2", "2001"]);
    expect(textsOf(document, "p.note").map((text) => text.trim())).toEqual([
      "Spelt. Invented: Spelt.",
      "Stone. Invented: Stone.",
      "Expected: 4 × 3 of 6 studies that could stand here or not. Left out: 2 studies not reporting both grain and oven.",
    ]);
    expect(document.querySelector(".nearest")).toBeNull();
  });

  test("is that it cannot occur, with the reason and nothing expected of it", () => {
    const document = facts("?grains=rye&ovens=solar");
    expect(textsOf(document, "dt")).toEqual(["Studies"]);
    // No paragraph without words.
    expect(textsOf(document, "p.note")).toEqual([
      "Rye. Invented: Rye.",
      "Solar. Invented: Solar.",
      "Invented: no sun, no rye.",
    ]);
  });

  test("says among whom it is counted where other filters narrow them", () => {
    const [, , last] = textsOf(facts("?grains=spelt&ovens=stone&tasting=panel"), "p.note");
    expect(last).toBe(
      "Counted among the 3 studies that pass the other filters. Expected: 2 × 1 of 3 studies that could stand here or not.",
    );
  });

  test("of a cell without studies are those nearest to it, and no more than they tell", () => {
    const near = (query: string) => textsOf(facts(query), ".nearest > ul > li > p");
    // b6 bakes on stone and is silent on the grain, so it may well be rye.
    expect(near("?grains=rye&ovens=stone")).toEqual([
      "4 studies with stone, another grain or none told:",
      "3 studies with rye, another oven:",
    ]);
    expect(near("?grains=durum&ovens=ir")).toEqual([
      "2 studies with IR, another grain:",
      "3 studies with durum, another oven:",
    ]);
  });
});

describe("where to look first", () => {
  const highlights = (query: string) => {
    const counted = countedBy(query);
    const map = heatmapOf(counted.evidence.table, counted.view, counted.context);
    return draw(h(Highlights, { counted, map, links, onChange: undefined }));
  };

  test("is said to be nowhere, where no cell is a gap or a cluster", () => {
    const document = highlights("?rowsby=values");
    expect(textsOf(document, "h3")).toEqual(["Largest gaps", "Largest clusters"]);
    expect(textsOf(document, "section > .note").slice(1)).toEqual([
      "No cell of this map is a gap.",
      "No cell of this map is a cluster.",
    ]);
    expect(document.querySelector("button")!.textContent).toBe("Where does 8 come from?");
  });

  test("is where fewer or more stand than chance gives, the largest first, each with its numbers", () => {
    const document = highlights("?rowsby=values&fdr=0.5");
    const items = textsOf(document, "li");
    expect(items.length).toBeGreaterThan(0);
    const expected = items
      .filter((text) => text.includes("none, "))
      .map((text) => Number(/none, (?<number>[\d.]+) expected/.exec(text)!.groups!["number"]));
    expect(expected).toEqual(expected.toSorted((a, b) => b - a));
  });

  test("inside another dimension is where most studies stand", () => {
    const document = highlights("?rowsby=values&split=tasting&inside=cols");
    expect(textsOf(document, "h3")).toEqual([
      ...["Largest gaps", "Largest clusters", "Most studies"],
    ]);
    // b5 and b8: rye by steam, before a panel.
    const [most] = textsOf(document, "ul:last-of-type li");
    expect(most).toMatch(/2 studies$/);
    expect(most).toContain("×");
  });
});
