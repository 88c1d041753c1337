import { expect, it } from "vitest";
import { dimensionOf, labelOf, shortLabelOf } from "../../../src/contract/lookup.ts";
import { readAddress, writeAddress } from "../../../src/views/address.ts";
import { mergeOnAxis, nameMerge, unmerge } from "../../../src/views/merging.ts";
import {
  LONGEST_NAME,
  mergeName,
  namesInWords,
  withNames,
} from "../../../src/views/merge-names.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

const plain = defaultView(smallCodebook);
const merged = mergeOnAxis(smallCodebook, plain, "rows", ["rye", "spelt"], "Bread grains");
const [entry] = merged.merged["grains"]!;

it("calls a merged row by its name, in every head, and says what it counts", () => {
  const grains = dimensionOf(withNames(smallCodebook, merged.names), "grains");
  expect(labelOf(grains, entry!)).toBe("Bread grains");
  expect(shortLabelOf(grains, entry!)).toBe("Bread grains");
  expect(namesInWords(smallCodebook, merged.names)).toEqual([
    "“Bread grains” counts Spelt + Rye as one.",
  ]);
});

it("keeps the name in the address", () => {
  const address = writeAddress(smallCodebook, merged);
  expect(address).toContain("&called=grains:spelt~rye:Bread%20grains");
  expect(readAddress(smallCodebook, address)).toEqual({ view: merged, faults: [] });
});

it("renames, and takes the name away with the merge or by an empty one", () => {
  const other = nameMerge(smallCodebook, merged, "grains", entry!, "  Loaf,\n grains ");
  expect(other.names).toEqual({ grains: { [entry!]: "Loaf grains" } });
  expect(nameMerge(smallCodebook, other, "grains", entry!, " ").names).toEqual({});
  expect(unmerge(smallCodebook, merged, "grains", entry!).names).toEqual({});
  expect(withNames(smallCodebook, {})).toBe(smallCodebook);
});

it("takes no label of the dimension as a name: it would say something else than it counts", () => {
  expect(nameMerge(smallCodebook, merged, "grains", entry!, "DURUM").names).toEqual({});
});

it.each([
  ["called=grains:rye:X", "“grains:rye:X” does not name values that this address merges"],
  [
    "merge=grains:spelt~rye&called=grains:spelt~rye:durum",
    "“durum” is the label of something else",
  ],
  [
    "merge=grains:spelt~rye&called=grains:spelt~rye:Loaf%20%20grains",
    `a name is one plain line of at most ${LONGEST_NAME} characters; it reads “Loaf grains” here`,
  ],
  [
    "merge=grains:spelt~rye&called=grains:spelt~rye:A,grains:spelt~rye:B",
    "“grains:spelt~rye:B” is named twice; the first name counts",
  ],
])("%s tells what is wrong and keeps the rest", (query, reason) => {
  const { view, faults } = readAddress(smallCodebook, `?cols=tasting&${query}`);
  expect(faults.map((fault) => fault.reason)).toEqual([reason]);
  expect(view.cols.dimension).toBe("tasting");
});

it.each([
  ["a\u0000b", "a b"],
  ["a\u202Eb", "a b"],
  ["\ud800x", "\ufffdx"],
  ["é".normalize("NFD"), "é"],
  ["🌾".repeat(70), "🌾".repeat(LONGEST_NAME)],
])("a name is one plain line: %j", (text, name) => {
  expect(mergeName(text)).toBe(name);
});
