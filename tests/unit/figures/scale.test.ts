import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scaleOf, toneOf } from "../../../src/figures/scale.ts";

const tones = (kind: Parameters<typeof scaleOf>[0], values: readonly (number | null)[]) =>
  values.map((value) => toneOf(scaleOf(kind, 2005), value));
const label = (kind: Parameters<typeof scaleOf>[0], value: number) =>
  scaleOf(kind, 2005).steps.find(({ tone }) => tone === toneOf(scaleOf(kind, 2005), value))?.label;
const KINDS = [
  ...(["count", "row-share", "col-share", "indicator", "ratio", "newest", "difference"] as const),
];

test("each step of the number of studies holds twice as many as the one before", () => {
  expect(tones("count", [0, 1, 2, 3, 4, 7, 8, 15, 16, 400])).toEqual([
    ...[
      "",
      "step-1",
      "step-2",
      "step-2",
      "step-3",
      "step-3",
      "step-4",
      "step-4",
      "step-5",
      "step-5",
    ],
  ]);
  expect([1, 3, 7, 15, 16].map((count) => label("count", count))).toEqual([
    ...["1", "2–3", "4–7", "8–15", "16+"],
  ]);
});

test("a share of nothing has no colour, the smallest share has one", () => {
  expect(tones("row-share", [0, 0.001, 0.2, 0.599, 0.6, 1])).toEqual([
    ...["", "step-1", "step-2", "step-3", "step-4", "step-5"],
  ]);
  expect(tones("col-share", [0.5])).toEqual(tones("row-share", [0.5]));
  expect(tones("indicator", [0.5])).toEqual(tones("row-share", [0.5]));
});

test("as many as expected is the middle, fewer and more lie to its two sides", () => {
  expect(tones("ratio", [0, 0.25, 0.5, 1, 1.24, 2, 4, 90])).toEqual([
    ...[
      "diverging-1",
      "diverging-2",
      "diverging-3",
      "diverging-4",
      "diverging-4",
      "diverging-6",
      "diverging-7",
      "diverging-7",
    ],
  ]);
  expect(label("ratio", 1)).toBe("as expected");
});

test("the newest year is told by how long before the last year of the table it is", () => {
  expect(tones("newest", [1990, 2001, 2002, 2003, 2004, 2005])).toEqual([
    ...["step-1", "step-1", "step-2", "step-3", "step-4", "step-5"],
  ]);
  expect(label("newest", 1990)).toBe("to 2001");
  expect(label("newest", 2004)).toBe("2004");
});

test("what is not there has no colour", () => {
  for (const kind of KINDS) expect(tones(kind, [null])).toEqual([""]);
});

describe("differences", () => {
  test("no difference is the middle", () => {
    expect(label("difference", 0)).toBe("about 0");
    expect(label("difference", 0.3)).toBe("+20 or more");
    expect(label("difference", -0.3)).toBe("−20 or less");
  });

  test("a bound belongs to the step that is named by it, on either side", () => {
    expect(label("difference", 0.2)).toBe("+20 or more");
    expect(label("difference", -0.2)).toBe("−20 or less");
    expect(label("difference", 0.1)).toBe("+10");
    expect(label("difference", -0.1)).toBe("−10");
  });

  test("exchanging what is compared exchanges the sides of the scale", () => {
    const side = (value: number) => Number(toneOf(scaleOf("difference", 0), value).split("-")[1]);
    const bounds = [0.025, 0.1, 0.2];
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...bounds)),
        (x) => {
          expect(side(x) + side(-x)).toBe(8);
        },
      ),
    );
  });
});

test("a larger value never stands on a lower step", () => {
  const value = fc.oneof(
    fc.double({ min: 0, max: 30, noNaN: true }),
    fc.constantFrom(0, 0.2, 0.25, 1, 2, 4, 16, 2001, 2005),
  );
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), value, value, (kind, a, b) => {
      const scale = scaleOf(kind, 2005);
      const place = (x: number) => scale.steps.findIndex(({ tone }) => tone === toneOf(scale, x));
      expect(place(Math.max(a, b))).toBeGreaterThanOrEqual(place(Math.min(a, b)));
    }),
  );
});
