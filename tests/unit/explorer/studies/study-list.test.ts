import { parseHTML } from "linkedom";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { countSelection } from "../../../../src/explorer/counted.ts";
import { StudyList } from "../../../../src/explorer/studies/StudyList.tsx";
import { pageLinks } from "../../../../src/views/links.ts";
import { defaultView } from "../../../../src/views/default-view.ts";
import { evidenceOf } from "../../../../src/wire/payload.ts";
import { smallCodebook, smallStudies } from "../../../fixtures/small-codebook.ts";
import { inventedStudy } from "../../formats/invented.ts";

/** Invented studies, forty of them, as many as make two pages. */
const many = Array.from({ length: 40 }, (_, at) => {
  const { codes } = smallStudies[at % smallStudies.length]!;
  return inventedStudy({ id: `b${at}`, title: `Bread ${at}`, codes });
});

const counted = countSelection(
  evidenceOf(smallCodebook, many),
  defaultView(smallCodebook),
  () => null,
);

const list = (positions: readonly number[], picked: readonly number[] = []) =>
  parseHTML(
    renderToString(
      h(StudyList, {
        counted: { ...counted, positions },
        ...{ picked: new Set(picked), onPick: () => undefined },
        ...{ links: pageLinks({}, "/r/0.1/"), live: undefined },
      }),
    ),
  ).document;

test("the studies stand in the order given, each with the link to its page", () => {
  const links = [...list([3, 1]).querySelectorAll('a[href^="/r/0.1/studies/"]')];
  expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["Bread 3", "/r/0.1/studies/b3/"],
    ["Bread 1", "/r/0.1/studies/b1/"],
  ]);
});

test("a title stands in the direction of its own script", () => {
  const link = list([3]).querySelector('a[href^="/r/0.1/studies/"]');
  expect(link!.getAttribute("dir")).toBe("auto");
});

test("no study is said in words, without a table", () => {
  const document = list([]);
  expect(document.querySelector("section")!.textContent).toContain(
    "No study passes all of these filters.",
  );
  expect(document.querySelector("table")).toBeNull();
});

test("25 are drawn at first, and how many are left is said", () => {
  const document = list(many.map((_, at) => at));
  expect(document.querySelectorAll('a[href^="/r/0.1/studies/"]')).toHaveLength(25);
  const note = document.querySelector(".note")!.textContent;
  expect(note).toBe("The first 25 of 40 studies. Show 15 more");
  const short = list(many.slice(0, 25).map((_, at) => at));
  expect(short.querySelector("section > .note")).toBeNull();
});

test("picked studies are counted", () => {
  expect(list([0, 1, 2]).querySelector(".picked")).toBeNull();
  expect(list([0, 1, 2], [0, 2]).querySelector(".picked")!.textContent).toMatch(/^2 picked\./);
});
