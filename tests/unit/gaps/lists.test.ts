import { describe, expect, it } from "vitest";
import { allBits, type Bits } from "../../../src/evidence/bits.ts";
import { knowledgeGaps } from "../../../src/evidence/gaps/knowledge-gaps.ts";
import { pairsAmong, triplesAmong } from "../../../src/evidence/gaps/pairs.ts";
import { qualityGaps } from "../../../src/evidence/gaps/quality-gaps.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { threeWayGaps } from "../../../src/evidence/gaps/three-way-gaps.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { keyOf } from "./compare-lists.ts";
import { batches, codebookWith, dimension } from "./small-tables.ts";

describe("knowledge gaps", () => {
  const rows = dimension("rows", ["r1/p", "r2/p", "r3/q"]);
  const cols = dimension("cols", ["c1", "c2"]);
  const codebook = codebookWith({
    dimensions: [rows, cols],
    indicators: [],
    defaults: { rows: "rows", cols: "cols", split: null },
  });
  const thresholds = defaultThresholds(codebook);
  const table = evidenceTable(
    codebook,
    batches(
      [6, { rows: ["r1"], cols: ["c2"] }],
      [6, { rows: ["r2"], cols: ["c2"] }],
      [8, { rows: ["r3"], cols: ["c1"] }],
    ),
  );
  const everything = () => allBits(table.size);

  it("rank by what is expected, and stand in contract order where that is the same", () => {
    const { gaps } = knowledgeGaps(table, [["rows", "cols"]], everything, thresholds);
    expect(gaps.map(({ entries, expected }) => [keyOf(entries), expected])).toEqual([
      ["rows=group:p cols=c1", 4.8],
      ["rows=group:q cols=c2", 4.8],
      ["rows=r3 cols=c2", 4.8],
      ["rows=r1 cols=c1", 2.4],
      ["rows=r2 cols=c1", 2.4],
    ]);
    expect(gaps[0]!.levels).toEqual(["groups", "values"]);
  });

  it("list each two values of one dimension once, at each two levels", () => {
    const { gaps } = knowledgeGaps(table, [["rows", "rows"]], everything, thresholds);
    expect(gaps.map(({ entries }) => keyOf(entries)).toSorted()).toEqual([
      "rows=group:p rows=group:q",
      "rows=group:p rows=r3",
      "rows=group:q rows=r1",
      "rows=group:q rows=r2",
      "rows=r1 rows=r2",
      "rows=r1 rows=r3",
      "rows=r2 rows=r3",
    ]);
  });

  it("ask for a context by the dimensions of each pair", () => {
    const asked: (readonly string[])[] = [];
    const contextOf = (names: readonly string[]): Bits => {
      asked.push(names);
      return allBits(table.size);
    };
    knowledgeGaps(table, [["cols", "rows"]], contextOf, thresholds);
    expect(asked).toEqual([["cols", "rows"]]);
  });
});

describe("three-way gaps", () => {
  const abc = ["a", "b", "c"].map((name) => dimension(name, [`${name}1`, `${name}2`]));
  const codebook = codebookWith({ dimensions: abc, indicators: [] });
  const thresholds = { ...defaultThresholds(codebook), threeWay: 1 };
  // Four studies of each kind with just two of a1, b1 and c1, two of each with one, two with none.
  const studiesOf = (twos: readonly string[]) => {
    const kinds = [...twos, ...twos, "122", "212", "221", "222"];
    return kinds.map(
      (kind) => [2, { a: [`a${kind[0]}`], b: [`b${kind[1]}`], c: [`c${kind[2]}`] }] as const,
    );
  };
  const table = evidenceTable(codebook, batches(...studiesOf(["112", "121", "211"])));

  it("expect one where x (2 + x)³ = (4 - x)³ (2 - x), which is just enough", () => {
    const found = threeWayGaps(table, ["a", "b", "c"], () => allBits(table.size), thresholds);
    expect(found.map(({ entries }) => keyOf(entries))).toEqual(["a=a1 b=b1 c=c1"]);
    expect(found[0]).toMatchObject({ total: 20, totals: [10, 10, 10], pairs: [4, 4, 4] });
    expect(found[0]!.expected).toBeCloseTo(1, 12);
  });

  it("are none among dimensions that are not three", () => {
    expect(threeWayGaps(table, ["a", "b", "a"], () => allBits(table.size), thresholds)).toEqual([]);
  });

  it("are none where a pair never meets", () => {
    const without = evidenceTable(codebook, batches(...studiesOf(["121", "211"])));
    const all = () => allBits(without.size);
    const found = threeWayGaps(without, ["a", "b", "c"], all, { ...thresholds, threeWay: 0.01 });
    expect(found.map(({ entries }) => keyOf(entries))).not.toContain("a=a1 b=b1 c=c1");
  });
});

describe("quality gaps", () => {
  const codebook = codebookWith({});
  const thresholds = { ...defaultThresholds(codebook), least: 3 };
  const list = (studies: ReturnType<typeof batches>, changed = {}) => {
    const table = evidenceTable(codebook, studies);
    return qualityGaps(
      table,
      [["alpha", "beta"]],
      codebook.indicators.slice(0, 1),
      () => allBits(table.size),
      { ...thresholds, ...changed },
    ).filter(({ levels }) => levels[0] === "values");
  };
  const cell = (delta: readonly string[], year: readonly string[] = ["2021"]) => ({
    alpha: ["a1"],
    beta: ["b1"],
    delta,
    year,
  });

  it("tell how many of the studies do not say", () => {
    expect(list(batches([2, cell(["d2"])], [1, cell(["d0"])], [1, cell([])]))).toMatchObject([
      { kind: "none", count: 4, unreported: 2, overall: 0, total: 4 },
    ]);
  });

  it("are unknown where not one study says: not reported is no 'no'", () => {
    expect(list(batches([3, cell(["d0"])]))).toMatchObject([{ kind: "unknown", unreported: 3 }]);
  });

  it("need as many studies as the threshold says", () => {
    expect(list(batches([2, cell(["d2"])]))).toEqual([]);
    expect(list(batches([2, cell(["d2"])]), { least: 2 })).toHaveLength(1);
  });

  it("are none where one study has the quality", () => {
    expect(list(batches([5, cell(["d2"])], [1, cell(["d1"])]))).toEqual([]);
  });

  it("call a cell stale whose newest study is older than the year", () => {
    const old = batches([3, cell(["d1"], ["2018"])], [1, cell(["d1"], ["2019"])]);
    expect(list(old, { since: 2020 })).toMatchObject([
      { kind: "stale", since: 2020, newest: 2019, count: 4, unreported: 0 },
    ]);
    expect(list(old, { since: 2019 })).toEqual([]);
    expect(list(old, { since: null })).toEqual([]);
  });

  it("call nothing stale whose years are not known", () => {
    expect(list(batches([4, cell(["d1"], [])]), { since: 2020 })).toEqual([]);
  });
});

describe("pairs of dimensions", () => {
  it("are each two of those named, once", () => {
    expect(pairsAmong(["x", "y", "x", "z"])).toEqual([
      ["x", "y"],
      ["x", "z"],
      ["y", "z"],
    ]);
  });

  it("are each three of those named, once", () => {
    expect(triplesAmong(["x", "y", "x", "z", "w"])).toEqual([
      ["x", "y", "z"],
      ["x", "y", "w"],
      ["x", "z", "w"],
      ["y", "z", "w"],
    ]);
    expect(triplesAmong(["x", "y"])).toEqual([]);
  });
});

describe("default thresholds", () => {
  it("call a cell stale when its studies are older than two years before the table's last", () => {
    expect(defaultThresholds(codebookWith({}))).toEqual({
      expected: 1,
      fdr: 0.1,
      least: 3,
      threeWay: 0.5,
      since: 2019,
    });
  });

  it("leave years alone where the table has none", () => {
    expect(defaultThresholds(codebookWith({ dimensions: [] })).since).toBeNull();
  });
});
