import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWork, writeWork } from "../../../../src/explorer/check/kept-work.ts";
import {
  checksOf,
  finishedIn,
  NO_WORK,
  type StudyWork,
  withAnswer,
  withStudy,
  withTick,
  type Work,
  workOn,
} from "../../../../src/explorer/check/work.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";

const [grains, , tasting] = smallCodebook.dimensions;
const checked = { release: "0.1", dimensions: smallCodebook.dimensions };
const fresh = workOn(NO_WORK, "b1", checked);
const done: StudyWork = {
  ...fresh,
  answers: { grains: ["rye"], tasting: null },
  notes: { grains: " page 3 ", ovens: "no answer here" },
  readFrom: "full-text",
  finished: "2026-11-28",
};

describe("what a checker does", () => {
  test("ticks gather in the order of the codebook, and the last one that goes leaves none", () => {
    expect(withTick(grains!, ["rye"], "spelt")).toEqual(["spelt", "rye"]);
    expect(withTick(grains!, null, "rye")).toEqual(["rye"]);
    expect(withTick(grains!, ["rye"], "rye")).toBeUndefined();
    expect(withTick(tasting!, ["panel"], "none")).toEqual(["none"]);
    expect(withAnswer(done, "grains", undefined).answers).toEqual({ tasting: null });
  });

  test("a finished study keeps its answers, since what stands was shown", () => {
    const work = withStudy(NO_WORK, "b1", done);
    expect(withStudy(work, "b1", fresh)).toBe(work);
    expect(workOn(work, "b1", checked)).toEqual(done);
    expect(workOn(work, "constructor", checked)).toEqual(fresh);
  });

  test("what was begun in another release goes on, without answers that this one does not know", () => {
    const begun: StudyWork = {
      ...done,
      release: "0.0",
      finished: null,
      answers: { grains: ["rye"], tasting: ["by-ear"], crust: ["thick"], ovens: null },
    };
    const work = withStudy(NO_WORK, "b1", begun);
    expect(workOn(work, "b1", checked)).toEqual({
      ...begun,
      release: "0.1",
      answers: { grains: ["rye"], ovens: null },
    });
    const finished = withStudy(NO_WORK, "b1", { ...begun, finished: "2026-11-28" });
    expect(workOn(finished, "b1", checked).release).toBe("0.0");
  });

  test("only finished studies are handed in, each answer with its note", () => {
    const work: Work = {
      checker: " Test A ",
      studies: { b2: { ...done, finished: null }, b1: done },
    };
    expect(finishedIn(work)).toEqual(["b1"]);
    const shared = { release: "0.1", study: "b1", checker: "Test A" };
    const read = { readFrom: "full-text", date: "2026-11-28" };
    expect(checksOf(work, smallCodebook.dimensions)).toEqual([
      { ...shared, dimension: "grains", values: ["rye"], note: "page 3", ...read },
      { ...shared, dimension: "tasting", values: null, note: "", ...read },
    ]);
  });
});

describe("what the browser keeps", () => {
  test("is the work, as it was", () => {
    const work = withStudy({ ...NO_WORK, checker: "A" }, "b1", done);
    expect(readWork(writeWork(work))).toEqual(work);
  });

  test("is left out where it is no work, whatever it is", () => {
    expect(readWork(null)).toEqual(NO_WORK);
    expect(readWork("{")).toEqual(NO_WORK);
    expect(readWork('{"checker":1,"studies":{"b1":{"release":2},"b2":[]}}')).toEqual(NO_WORK);
    const odd =
      '{"studies":{"b1":{"release":"0.1","answers":{"x":[1],"y":["a"]},"finished":"now"}}}';
    expect(readWork(odd).studies["b1"]).toEqual({ ...fresh, answers: { y: ["a"] } });
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = readWork(JSON.stringify(value));
        expect(readWork(writeWork(read))).toEqual(read);
      }),
    );
  });
});
