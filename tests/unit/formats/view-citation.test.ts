import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtexOf } from "../../../src/formats/bibtex.ts";
import { oneLine } from "../../../src/formats/one-line.ts";
import { risOf } from "../../../src/formats/ris.ts";
import {
  addressMark,
  fileCitation,
  type CitedView,
  viewCitation,
  viewCslItem,
} from "../../../src/formats/view-citation.ts";
import { hostileText } from "./invented.ts";

const view: CitedView = {
  name: "bread-map",
  site: "Bread of the world",
  authors: [],
  caption: "Studies by grain and oven",
  filters: "rye, and 2001–2003",
  release: "1.0",
  year: 2026,
  count: 16,
  fingerprint: "0123456789",
  address: "r/1.0/?rows=grains&cols=ovens&q=100%25%20rye_%26&n=16&fp=0123456789",
  home: "https://example.org/map/",
  checksum: "c0ffee",
  doi: null,
  accessed: { year: 2026, month: 3, day: 9 },
};

const LINK = `https://example.org/map/${view.address}`;

const formats = [
  { name: "RIS", write: risOf, type: "@ris/file" },
  { name: "BibTeX", write: bibtexOf, type: "@biblatex/text" },
];

test("the citation in text says title, release, number of studies, fingerprint, link and day", () => {
  expect(viewCitation(view)).toBe(
    "Bread of the world: Studies by grain and oven (rye, and 2001–2003). Release 1.0, 2026, " +
      `16 studies, fingerprint 0123456789 [data set]. ${LINK} (accessed 9 March 2026)`,
  );
});

test("without filters, with one study and without a year, the citation still reads as a sentence", () => {
  const text = viewCitation({ ...view, filters: "", count: 1, year: null });
  expect(text).toContain("oven (all studies). Release 1.0, 1 study, fingerprint");
});

test("the CSL-JSON is a data set with version, address and both days", () => {
  expect(viewCslItem(view)).toEqual({
    id: "bread-map-1.0-0123456789-0081ec",
    type: "dataset",
    title: "Bread of the world: Studies by grain and oven (rye, and 2001–2003)",
    issued: { "date-parts": [[2026]] },
    version: "1.0",
    URL: LINK,
    accessed: { "date-parts": [[2026, 3, 9]] },
    note: "Release 1.0, 16 studies, fingerprint 0123456789.",
  });
});

describe.each(formats)("$name", ({ write, type }) => {
  const readBack = (text: string) => new Cite(text, { forceType: type }).data;

  test("title, year, address, day of access and note come back", () => {
    const item = viewCslItem(view);
    const [back, ...more] = readBack(write([item]));
    expect(more).toEqual([]);
    expect(back).toMatchObject({
      title: item.title,
      issued: { "date-parts": [[2026]] },
      URL: LINK,
      accessed: { "date-parts": [[2026, 3, 9]] },
      note: item.note,
    });
  });

  test("a reader's own search words cannot break the record", () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const item = viewCslItem({ ...view, filters: `matching “${words}”` });
        const back = readBack(write([item, viewCslItem(view)]));
        expect(back).toHaveLength(2);
        expect(back[0]?.["title"]).toBe(oneLine(item.title));
        expect(back[1]?.["title"]).toBe(viewCslItem(view).title);
      }),
    );
  });
});

test("RIS and BibTeX call a view a data set", () => {
  expect(risOf([viewCslItem(view)])).toMatch(/^TY {2}- DATA\r\n/);
  expect(bibtexOf([viewCslItem(view)])).toMatch(/^@dataset\{bread-map-1\.0-0123456789-0081ec,\n/);
});

test("views of the same studies on other axes have keys of their own", () => {
  const other = { ...view, address: view.address.replace("rows=grains", "rows=shapes") };
  expect(addressMark(other.address)).not.toBe(addressMark(view.address));
  expect(viewCslItem(other).id).not.toBe(viewCslItem(view).id);
});

test("the DOI of the table stands in every citation, and leaves the view its own link", () => {
  const named = { ...view, doi: "10.5555/bread" };
  expect(viewCitation(named)).toMatch(
    / \(accessed 9 March 2026\)\. Data: https:\/\/doi\.org\/10\.5555\/bread$/,
  );
  const item = viewCslItem(named);
  expect(item.DOI).toBeUndefined();
  expect(item.URL).toBe(LINK);
  for (const text of [risOf([item]), bibtexOf([item])]) {
    expect(text).toContain("Data: https://doi.org/10.5555/bread.");
  }
});

test("where the site has no address that lasts, release, place and table are cited without a link", () => {
  const nowhere = { ...view, home: null };
  const item = viewCslItem(nowhere);
  expect(item.URL).toBeUndefined();
  expect(item.id).toBe(viewCslItem(view).id);
  expect(item.note).toBe(
    `Release 1.0, 16 studies, fingerprint 0123456789; ${view.address} of the table with SHA-256 c0ffee.`,
  );
  for (const text of [viewCitation(nowhere), risOf([item]), bibtexOf([item])]) {
    expect(text).not.toMatch(/https?:/);
    expect(text).toContain("c0ffee");
  }
});

test("a map in a file names where its table is published by an address that can be followed", () => {
  const cited = (identifier: string | null) => fileCitation({ ...view, identifier });
  const end = (identifier: string) => cited(identifier).split(" ").at(-1);
  expect(end("10.5555/a#b?c")).toBe("https://doi.org/10.5555/a%23b%3Fc");
  expect(end("doi:10.5555/a#b")).toBe("https://doi.org/10.5555/a%23b");
  expect(end("https://doi.org/10.5555/a%23b")).toBe("https://doi.org/10.5555/a%23b");
  expect(end("https://example.org/table#b")).toBe("https://example.org/table#b");
  expect(cited(null)).toMatch(/SHA-256 of the table: c0ffee\.$/);
});

test("who made the table stands first", () => {
  const made = { ...view, authors: ["The invented bakers"] };
  expect(viewCitation(made)).toMatch(/^The invented bakers\. Bread of the world: /);
  expect(viewCslItem(made).author).toEqual([{ literal: "The invented bakers" }]);
});
