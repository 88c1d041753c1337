import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAddress, writeAddress } from "../../../src/views/address.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";
import { misfits } from "./valid-view.ts";

/** Kind, address, and what is to be said of it, several sentences parted by " | ". */
const [, ...CASES] = readFileSync("tests/fixtures/broken-addresses.tsv", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));

test("there are more than three hundred, each once", () => {
  expect(CASES.length).toBeGreaterThan(300);
  expect(new Set(CASES.map(([, address]) => address)).size).toBe(CASES.length);
});

test.each(CASES)("%s: %s", (_, address, expected) => {
  const { view, faults } = readAddress(smallCodebook, `?${address}`);
  expect(faults.map(({ part, reason }) => `${part}: ${reason}`).join(" | ")).toBe(expected);
  expect(misfits(smallCodebook, view)).toEqual([]);
  expect(readAddress(smallCodebook, writeAddress(smallCodebook, view))).toEqual({
    view,
    faults: [],
  });
});
