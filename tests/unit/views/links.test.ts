import fc from "fast-check";
import { expect, test } from "vitest";
import {
  browsePath,
  pageLinks,
  pairAnchor,
  studyPath,
  viewLinks,
} from "../../../src/views/links.ts";
import { readAddress } from "../../../src/views/address.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

const small = defaultView(smallCodebook);

test("a study and a value have pages of their own, a group one beside them", () => {
  expect(studyPath({}, "s0001")).toBe("studies/s0001/");
  expect(browsePath("grains", "rye")).toBe("browse/grains/rye/");
  expect(browsePath("grains", "group:wheats")).toBe("browse/grains/group/wheats/");
});

test("whatever stands in an id is kept inside its part of the path", () => {
  fc.assert(
    fc.property(fc.webPath(), (id) => {
      expect(studyPath({}, id)).toMatch(/^studies\/[^/?#]*\/$/);
      expect(browsePath("grains", id)).toMatch(/^browse\/grains\/[^/?#]*\/$/);
    }),
  );
});

test("where one page shows every study, its address names the one", () => {
  const place = { onePage: true } as const;
  expect(studyPath(place, "s0001")).toBe("study/?id=s0001");
  expect(pageLinks(place, "/r/1.0/").study("b1")).toBe("/r/1.0/study/?id=b1");
  const { study } = viewLinks({ ...smallCodebook, ...place }, "/r/1.0/", "/r/1.0/map/");
  expect(study("b1")).toBe("/r/1.0/study/?id=b1");
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "binary" }), (id) => {
      const { pathname, searchParams, hash } = new URL(studyPath(place, id), "https://example.org");
      expect([pathname, searchParams.get("id"), hash]).toEqual(["/study/", id, ""]);
    }),
  );
});

test("without a script a pair leads to its second value on the page of its first", () => {
  const { study, entries } = pageLinks({}, "/r/1.0/");
  expect(study("b1")).toBe("/r/1.0/studies/b1/");
  expect(entries(small, [["grains", "rye"]])).toBe("/r/1.0/browse/grains/rye/");
  expect(
    entries(small, [
      ["grains", "group:rest"],
      ["ovens", "ir"],
    ]),
  ).toBe(`/r/1.0/browse/grains/group/rest/#${encodeURIComponent(pairAnchor("ovens", "ir"))}`);
  expect(entries(small, [])).toBe("/r/1.0/");
});

test("with a script a pair leads to the view that chooses it and keeps the rest", () => {
  const { study, entries } = viewLinks(smallCodebook, "/r/1.0/", "/r/1.0/map/");
  expect(study("b1")).toBe("/r/1.0/studies/b1/");
  expect(entries(small, [])).toBe("/r/1.0/map/");
  const filters = { ...small.filters, years: { from: 2002, to: 2004 } };
  const href = entries({ ...small, filters, split: "tasting" }, [
    ["grains", "rye"],
    ["ovens", "ir"],
  ]);
  const { view } = readAddress(smallCodebook, href.slice(href.indexOf("?")));
  expect(view).toEqual({
    ...small,
    split: "tasting",
    filters: {
      ...filters,
      choices: {
        grains: { entries: ["rye"], mode: "any" },
        ovens: { entries: ["ir"], mode: "any" },
      },
    },
  });
});
