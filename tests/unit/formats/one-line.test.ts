import fc from "fast-check";
import { expect, test } from "vitest";
import { oneLine } from "../../../src/formats/one-line.ts";
import { hostileText } from "./invented.ts";

test("line breaks, tabs and control characters become one space", () => {
  expect(oneLine("  a\r\nb\t\u2028\0c\u0085  d ")).toBe("a b c d");
});

test("no text keeps a line break, a control character or two spaces in a row", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(oneLine(text)).not.toMatch(/\p{Cc}|[\u2028\u2029]| {2}|^ | $/u);
    }),
  );
});
