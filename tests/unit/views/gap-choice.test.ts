import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GAP_KINDS } from "../../../src/evidence/gaps/gap.ts";
import {
  chosenGaps,
  defaultGapChoice,
  GAP_CHOICE_NAMES,
  gapAddressOfMap,
  type GapChoice,
  readGapChoice,
  writeGapAddress,
} from "../../../src/views/gap-choice.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { allBits } from "../../../src/evidence/bits.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { readAddress, writeAddress } from "../../../src/views/address.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import { plainAxis } from "../../../src/views/view.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyCodebook } from "../../support/arbitrary-codebooks.ts";
import { anyView } from "../../support/arbitraries.ts";

const view = defaultView(smallCodebook);
const plain = defaultGapChoice(smallCodebook);

const viewAndChoice = anyCodebook.chain((codebook) => {
  const names = codebook.dimensions.map(({ name }) => name);
  return fc.record({
    codebook: fc.constant(codebook),
    view: anyView(codebook),
    choice: fc.record<GapChoice>({
      kinds: fc.subarray([...GAP_KINDS], { minLength: 1 }),
      among: fc.subarray(names, { minLength: 2 }),
      level: fc.constantFrom("any", "groups", "values"),
    }),
  });
});

describe("the address of a list", () => {
  test("gives back the view and the choice that it was written from, without complaint", () => {
    fc.assert(
      fc.property(viewAndChoice, ({ codebook, view: asked, choice }) => {
        const query = writeGapAddress(codebook, asked, choice);
        const read = readAddress(codebook, query, GAP_CHOICE_NAMES);
        expect(read).toEqual({ view: asked, faults: [] });
        const { choice: chosen, faults } = readGapChoice(codebook, query);
        expect(faults).toEqual([]);
        expect({ ...chosen, among: chosen.among.toSorted() }).toEqual({
          ...choice,
          among: choice.among.toSorted(),
        });
      }),
    );
  });

  test("needs no dimensions where the codebook names one only", () => {
    const codebook = { ...smallCodebook, gapDimensions: ["grains"] };
    expect(readGapChoice(codebook, "")).toEqual({ choice: defaultGapChoice(codebook), faults: [] });
  });

  test("is empty for the whole list", () => {
    expect(writeGapAddress(smallCodebook, view, plain)).toBe("");
    expect(readGapChoice(smallCodebook, "")).toEqual({ choice: plain, faults: [] });
  });

  test("leaves out defaults and keeps one order", () => {
    const choice: GapChoice = {
      kinds: ["gap", "thin"],
      among: ["grains", "tasting"],
      level: "groups",
    };
    const merged = { ...view, thresholds: { ...view.thresholds, expected: 2 } };
    expect(writeGapAddress(smallCodebook, merged, choice)).toBe(
      "?expected=2&kind=gap,thin&among=grains,tasting&level=groups",
    );
  });

  test.each([
    ["kind=gap,nonsense", ["kind=gap,nonsense"], { ...plain, kinds: ["gap"] }],
    ["kind=", ["kind="], plain],
    ["level=deep", ["level=deep"], plain],
    ["among=grains", ["among=grains"], plain],
    ["among=grains,__proto__", ["among=grains,__proto__", "among=grains,__proto__"], plain],
  ])("%s: says what it drops and lists the rest", (query, parts, choice) => {
    const read = readGapChoice(smallCodebook, `?${query}`);
    expect(read.faults.map(({ part }) => part)).toEqual(parts);
    expect(read.choice).toEqual(choice);
  });

  test("never is longer in a complaint than a line", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        const query = `?kind=${encodeURIComponent(text)}&among=${encodeURIComponent(text)}`;
        for (const { part } of readGapChoice(smallCodebook, query).faults) {
          expect(part.length).toBeLessThanOrEqual(120);
        }
      }),
    );
  });
});

describe("the list that goes with a map", () => {
  test("has the map's own address where the map shows dimensions of the list", () => {
    const shown = { ...view, thresholds: { ...view.thresholds, fdr: 0.2 } };
    expect(gapAddressOfMap(smallCodebook, shown)).toBe(writeAddress(smallCodebook, shown));
  });

  test("stays the usual one where the map shows others: which are looked at is the contract’s", () => {
    const shown = { ...view, cols: plainAxis(smallCodebook, "tasting") };
    expect(gapAddressOfMap(smallCodebook, shown)).toBe("?cols=tasting");
  });

  test("stays the usual one where the map shows one dimension against itself", () => {
    const own = plainAxis(smallCodebook, "tasting");
    expect(gapAddressOfMap(smallCodebook, { ...view, rows: own, cols: own })).toBe(
      "?rows=tasting&cols=tasting",
    );
  });
});

test("a level keeps what names a group, or what names none, and both together are all", () => {
  const table = evidenceTable(smallCodebook, smallStudies);
  const thresholds = { ...defaultThresholds(smallCodebook), expected: 0.1, least: 1 };
  const gaps = gapList(table, () => allBits(table.size), thresholds);
  const at = (level: GapChoice["level"]) => chosenGaps(gaps, { ...plain, level });
  expect(at("groups").length).toBeGreaterThan(0);
  expect(at("values").length).toBeGreaterThan(0);
  expect(at("groups").every(({ levels }) => levels.includes("groups"))).toBe(true);
  expect(at("values").every(({ levels }) => !levels.includes("groups"))).toBe(true);
  expect(at("groups").length + at("values").length).toBe(at("any").length);
});
