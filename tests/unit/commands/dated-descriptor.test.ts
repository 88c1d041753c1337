import { expect, test } from "vitest";
import { datedDescriptor } from "../../../src/commands/dated-descriptor.ts";
import { compareReleases, isReleaseNumber } from "../../../src/commands/release-number.ts";

const DAY = "2030-01-31";

test("the outermost version changes, a deeper one stays, and the day is added behind it", () => {
  const text = '{\n  "deep": { "version": "1.0" },\n  "version": "1.0",\n  "list": [1,  2]\n}\n';
  expect(datedDescriptor(text, "1.1", DAY)).toBe(
    '{\n  "deep": { "version": "1.0" },\n  "version": "1.1",\n  "created": "2030-01-31T00:00:00Z",\n  "list": [1,  2]\n}\n',
  );
});

test("a day that is there is replaced where it stands", () => {
  const text = '{"created": "2029-12-01", "inner": {"created": "2029-12-01"}, "version":"1.0"}';
  expect(datedDescriptor(text, "2.0", DAY)).toBe(
    '{"created": "2030-01-31T00:00:00Z", "inner": {"created": "2029-12-01"}, "version": "2.0"}',
  );
});

test("the same number and day leave every byte as it was", () => {
  const once = datedDescriptor('{ "version": "1.0" }', "1.1", DAY);
  expect(datedDescriptor(once, "1.1", DAY)).toBe(once);
});

test("a version inside a text is no version", () => {
  const text = String.raw`{"note": "\"version\": \"9\"", "version": "1.0"}`;
  expect(JSON.parse(datedDescriptor(text, "1.1", DAY))).toEqual({
    note: '"version": "9"',
    version: "1.1",
    created: `${DAY}T00:00:00Z`,
  });
});

test("a descriptor without a version is an error", () => {
  expect(() => datedDescriptor('{"name": "x"}', "1.1", DAY)).toThrow(RangeError);
});

test("a release has two whole numbers, without leading noughts", () => {
  for (const right of ["1.0", "0.1", "10.12"]) expect(isReleaseNumber(right)).toBe(true);
  for (const wrong of ["1", "1.", "1.0.0", "01.0", "1.01", " 1.0", "1.0\n", "-1.0", "1.0a"]) {
    expect(isReleaseNumber(wrong), wrong).toBe(false);
  }
});

test("releases sort by number, not by letter", () => {
  expect(["1.10", "2.0", "1.9", "1.0"].toSorted(compareReleases)).toEqual([
    "1.0",
    "1.9",
    "1.10",
    "2.0",
  ]);
});
