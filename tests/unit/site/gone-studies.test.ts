import { expect, test } from "vitest";
import { goneStudies } from "../../../src/site/gone-studies.ts";

/** An edition with some studies, invented, by id and title. */
function edition(release: string, current: boolean, studies: Readonly<Record<string, string>>) {
  const listed = Object.entries(studies).map(([id, title]) => ({ id, title }));
  return { release, current, path: current ? "" : `r/${release}/`, data: { studies: listed } };
}

test("studies that only older releases hold are gone, told by the newest that holds them", () => {
  const gone = goneStudies([
    edition("1.10", true, { a: "A", d: "D" }),
    edition("1.0", false, { c: "C, first", a: "A", b: "B" }),
    edition("1.9", false, { a: "A", c: "C, corrected" }),
    edition("1.10", false, { a: "A", d: "D" }),
  ]);
  expect(gone.map(({ id, title, held }) => [id, title, held.map(({ path }) => path)])).toEqual([
    ["b", "B", ["r/1.0/"]],
    ["c", "C, corrected", ["r/1.9/", "r/1.0/"]],
  ]);
});

test("without releases nothing is gone", () => {
  expect(goneStudies([edition("1.0", true, { a: "A" })])).toEqual([]);
});
