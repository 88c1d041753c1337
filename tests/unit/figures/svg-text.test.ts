import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { cutText, textWidth, wrapText } from "../../../src/figures/svg-text.ts";
import { xmlText } from "../../../src/formats/xml-text.ts";

test("a text is as wide as its characters, and wide scripts count in full", () => {
  expect(textWidth("", 10)).toBe(0);
  expect(textWidth("aaaa", 10)).toBeCloseTo(23.2);
  expect(textWidth("乳癌", 10)).toBe(20);
});

describe("wrapping", () => {
  test("keeps every word, in order, on lines that fit", () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 100, max: 400 }),
        (words, w) => {
          const lines = wrapText(words.join(" "), w, 10);
          expect(lines.join(" ")).toBe(words.join(" "));
          for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(w);
        },
      ),
    );
  });

  test("cuts a word that is wider than a line and loses no letter", () => {
    const lines = wrapText("a".repeat(50), 60, 10);
    expect(lines.join("")).toBe("a".repeat(50));
    expect(lines.length).toBe(5);
  });
});

test("a text is cut only when it does not fit, and says so", () => {
  expect(cutText("breast", 100, 10)).toBe("breast");
  const cut = cutText("a long label of a column", 60, 10);
  expect(cut).toMatch(/^a long.*…$/);
  expect(textWidth(cut, 10)).toBeLessThanOrEqual(60);
});

test("any text is read back from XML as it was, but for characters that XML forbids", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const escaped = xmlText(text);
      // eslint-disable-next-line no-control-regex
      expect(escaped).not.toMatch(/[<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(escaped.isWellFormed()).toBe(true);
      const { document } = parseHTML(`<p>${escaped}</p>`);
      // eslint-disable-next-line no-control-regex
      const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
      expect(document.querySelector("p")!.textContent).toBe(allowed.toWellFormed());
    }),
  );
});
