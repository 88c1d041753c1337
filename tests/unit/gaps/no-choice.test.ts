import { expect, test } from "vitest";
import { areBound } from "../../../src/evidence/gaps/no-choice.ts";
import { codebookWith } from "./small-tables.ts";

test("a rule binds its two dimensions in either order, and neither to a third", () => {
  const codebook = codebookWith({
    impossible: [
      {
        a: { dimension: "alpha", values: ["a1"] },
        b: { dimension: "beta", values: ["b1"] },
        reason: "Invented.",
      },
    ],
  });
  const bound = (a: string, b: string) => areBound(codebook, a, b);
  expect([bound("alpha", "beta"), bound("beta", "alpha")]).toEqual([true, true]);
  for (const other of ["gamma", "delta"]) {
    for (const one of ["alpha", "beta"]) {
      expect([bound(one, other), bound(other, one)]).toEqual([false, false]);
    }
  }
});
