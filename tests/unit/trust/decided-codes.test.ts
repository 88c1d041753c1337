import { expect, test } from "vitest";
import { decidedCodes, takenOf } from "../../../src/evidence/decided-codes.ts";

/** Invented. */
const coding = (id: string, first: string, second: string, decided: string | null) => ({
  id,
  dimension: "grains",
  first: first.split(";"),
  second: second.split(";"),
  decided: decided?.split(";") ?? null,
});

test("codes decided after the coders differed stand apart from those that both gave and lost", () => {
  const same = coding("b1", "rye;spelt", "spelt;rye", "rye;spelt");
  const first = coding("b2", "rye", "spelt", "rye");
  const second = coding("b3", "rye", "rye;spelt", "spelt;rye");
  const neither = coding("b4", "rye", "spelt", "durum");
  const overruled = coding("b5", "rye", "rye", "durum");
  const all = [same, first, second, neither, overruled];
  const found = decidedCodes(all);
  expect(found.decisions).toBe(5);
  expect(found.differed.map(({ id }) => id)).toEqual(["b2", "b3", "b4"]);
  expect(found.differed.map(takenOf)).toEqual(["first", "second", "neither"]);
  expect(found.overruled.map(({ id }) => id)).toEqual(["b5"]);
});

test("a table that does not tell what was decided has nothing to show", () => {
  const found = decidedCodes([coding("b1", "rye", "spelt", null)]);
  expect(found).toEqual({ decisions: 0, differed: [], overruled: [] });
});
