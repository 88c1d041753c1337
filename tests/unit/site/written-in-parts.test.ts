import fc from "fast-check";
import { expect, test } from "vitest";
import type { Study } from "../../../src/contract/study.ts";
import { cslItem } from "../../../src/formats/csl-json.ts";
import {
  BIBTEX,
  CSL_JSON,
  CSV_LABELS,
  JSON_OBJECTS,
  RIS,
} from "../../../src/formats/study-formats.ts";
import { FRAMES, writtenInParts } from "../../../src/site/written-in-parts.ts";
import { inventedContract, inventedStudy } from "../formats/invented.ts";

const studies = fc.array(
  fc.record({ title: fc.string({ minLength: 1, unit: "binary" }), venue: fc.string() }),
  { maxLength: 12 },
);

test.each([
  ["CSV", FRAMES.rows, (some: readonly Study[]) => CSV_LABELS.write(some, inventedContract)],
  ["JSON", FRAMES.inObject, (some: readonly Study[]) => JSON_OBJECTS.write(some, inventedContract)],
  ["RIS", FRAMES.ris, (some: readonly Study[]) => RIS.write(some.map(cslItem))],
  ["BibTeX", FRAMES.bibtex, (some: readonly Study[]) => BIBTEX.write(some.map(cslItem))],
  ["CSL-JSON", FRAMES.inList, (some: readonly Study[]) => CSL_JSON.write(some.map(cslItem))],
])("parts of %s are one after the other what is written at once", (_, frame, write) => {
  fc.assert(
    fc.property(studies, fc.integer({ min: 1, max: 5 }), (given, perPart) => {
      const all = given.map((parts, at) => inventedStudy({ id: `t${at}`, ...parts }));
      expect([...writtenInParts(write, frame, all, perPart)].join("")).toBe(write(all));
    }),
    { numRuns: 50 },
  );
});
