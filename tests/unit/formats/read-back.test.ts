import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Study } from "../../../src/contract/study.ts";
import { bibtexOf } from "../../../src/formats/bibtex.ts";
import { type CslItem, cslItem } from "../../../src/formats/csl-json.ts";
import { oneLine } from "../../../src/formats/one-line.ts";
import { risOf } from "../../../src/formats/ris.ts";
import { hostileStudy, inventedStudy } from "./invented.ts";
import { asWritten } from "./as-written.ts";

/** What citation-js, written by others, makes of a text. */
function readBack(text: string, forceType: string): Readonly<Record<string, unknown>>[] {
  return new Cite(text, { forceType }).data.map(asWritten);
}

const PRINTED = [
  ..."id type title author issued container-title volume issue page".split(" "),
  ..."ISSN DOI URL note".split(" "),
];

function pick(item: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(item).filter(([key]) => keys.includes(key)));
}

const formats = [
  { name: "RIS", write: risOf, type: "@ris/file", keys: PRINTED },
  { name: "BibTeX", write: bibtexOf, type: "@biblatex/text", keys: [...PRINTED, "PMID"] },
] satisfies {
  name: string;
  write: (items: readonly CslItem[]) => string;
  type: string;
  keys: readonly string[];
}[];

describe.each(formats)("$name", ({ write, type, keys }) => {
  test("particles, hyphens, suffixes and accents come back", () => {
    const authors = ["van der Test AB", "Sample-Ñandú C", "Sample J Jr", "El Test Q"];
    const item = cslItem(inventedStudy({ authors }));
    expect(readBack(write([item]), type)[0]?.author).toEqual(item.author);
  });

  test.each(["123-130", "e80645", "105752T", "S12-S18", "xii-xv"])(
    "volume, issue and pages %s come back",
    (pages) => {
      const item = cslItem(inventedStudy({ volume: "12", issue: "3-4", pages }));
      expect(item.page).toBe(pages);
      expect(pick(readBack(write([item]), type)[0]!, keys)).toEqual(pick(item, keys));
    },
  );

  test("an ISSN, a note and an address without a DOI come back", () => {
    const item = cslItem(
      inventedStudy({ venue: "ISSN 1234-567X (name not shown)", doi: "", authorsComplete: false }),
    );
    const back = readBack(write([item]), type).map((one) => pick(one, keys));
    expect(back).toEqual([pick(item, keys)]);
  });

  test("hostile texts come back as one line and harm no neighbour", () => {
    fc.assert(
      fc.property(fc.array(hostileStudy, { minLength: 1, maxLength: 3 }), (hostile) => {
        const studies: Study[] = [...hostile, inventedStudy()].map((study, i) => ({
          ...study,
          id: `t${i}`,
        }));
        const items = studies.map(cslItem);
        const back = readBack(write(items), type);
        expect(back.map((item) => [item.id, item.type])).toEqual(
          items.map((item) => [item.id, item.type]),
        );
        expect(back.map(({ title }) => title)).toEqual(items.map(({ title }) => oneLine(title)));
        expect(back.map(({ DOI }) => DOI)).toEqual(items.map(({ DOI }) => DOI));
        expect(pick(back.at(-1)!, keys)).toEqual(pick(items.at(-1)!, keys));
      }),
    );
  });
});
