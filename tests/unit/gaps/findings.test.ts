import { describe, expect, it } from "vitest";
import { allBits, noBits } from "../../../src/evidence/bits.ts";
import { cellFindings } from "../../../src/evidence/gaps/findings.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { batches, codebookWith, dimension } from "./small-tables.ts";

const rows = dimension("rows", ["r1", "r2", "r0?"]);
const cols = dimension("cols", ["c1", "c2"]);
const codebook = codebookWith({ dimensions: [rows, cols], indicators: [] });
const thresholds = defaultThresholds(codebook);
const plain = (of: typeof rows, merged: readonly string[] = []) => ({ dimension: of, merged });

// Ten studies: five of r1, all with c2; five of r2, four with c1 and one with c2.
const ten = evidenceTable(
  codebook,
  batches(
    [5, { rows: ["r1"], cols: ["c2"] }],
    [4, { rows: ["r2"], cols: ["c1"] }],
    [1, { rows: ["r2"], cols: ["c2"] }],
  ),
);

describe("ten studies worked out by hand", () => {
  const at = cellFindings(ten, plain(rows), plain(cols), allBits(10), thresholds);

  it("calls the empty cell a gap: 2 expected, C(5,4)/C(10,4) = 1/42, and 4/2 times that", () => {
    const { count, expected, mark, test } = at("r1", "c1");
    expect({ count, expected, mark }).toEqual({ count: 0, expected: 2, mark: "gap" });
    expect(test!.low).toBeCloseTo(1 / 42, 14);
    expect(test!.high).toBe(1);
    expect(test!.qLow).toBeCloseTo(2 / 42, 14);
  });

  it("calls one study thin where three are expected", () => {
    expect(at("r2", "c2")).toMatchObject({ count: 1, expected: 3, mark: "thin" });
  });

  it("calls four and five studies clusters where two and three are expected", () => {
    expect(at("r2", "c1")).toMatchObject({ count: 4, expected: 2, mark: "cluster" });
    expect(at("r1", "c2")).toMatchObject({ count: 5, expected: 3, mark: "cluster" });
    expect(at("r1", "c2").test!.qHigh).toBeCloseTo(2 / 42, 14);
  });

  it("is sure of nothing when the rate is below 2/42", () => {
    const strict = { ...thresholds, fdr: 0.047 };
    const strictAt = cellFindings(ten, plain(rows), plain(cols), allBits(10), strict);
    expect(strictAt("r2", "c2").mark).toBe("count");
    expect(strictAt("r1", "c2").mark).toBe("count");
  });

  it("calls the empty cell blank when more than two must be expected of a gap", () => {
    const strict = { ...thresholds, expected: 2.1 };
    expect(cellFindings(ten, plain(rows), plain(cols), allBits(10), strict)("r1", "c1").mark).toBe(
      "blank",
    );
    const just = { ...thresholds, expected: 2 };
    expect(cellFindings(ten, plain(rows), plain(cols), allBits(10), just)("r1", "c1").mark).toBe(
      "gap",
    );
  });
});

it("never calls a cell thin and a cluster at once, even at a rate of 1", () => {
  const loose = { ...thresholds, fdr: 1 };
  const at = cellFindings(ten, plain(rows), plain(cols), allBits(10), loose);
  expect(at("r2", "c2").mark).toBe("thin");
  expect(at("r1", "c2").mark).toBe("cluster");
});

describe("what is not reported", () => {
  const table = evidenceTable(
    codebook,
    batches([20, { rows: ["r0"], cols: ["c1"] }], [20, { rows: ["r1"], cols: ["c2"] }]),
  );
  const at = cellFindings(table, plain(rows), plain(cols), allBits(40), thresholds);

  it("is counted and never tested", () => {
    expect(at("r0", "c1")).toMatchObject({ count: 20, test: null, mark: "count" });
  });

  it("is no gap, however many would be expected", () => {
    expect(at("r0", "c2")).toEqual({ count: 0, expected: 10, test: null, mark: "blank" });
  });

  it("cannot be impossible: it may stand for any value", () => {
    const every = rows.categories.map(({ value }) => value);
    const strict = codebookWith({
      dimensions: [rows, cols],
      impossible: [
        {
          a: { dimension: "rows", values: every },
          b: { dimension: "cols", values: ["c1"] },
          reason: "Invented.",
        },
      ],
    });
    const ruled = evidenceTable(strict, batches([3, { rows: ["r0"], cols: ["c1"] }]));
    const ruledAt = cellFindings(ruled, plain(rows), plain(cols), allBits(3), thresholds);
    expect(ruledAt("r0", "c1").mark).toBe("count");
    expect(ruledAt("r1", "c1").mark).toBe("impossible");
  });
});

describe("no studies", () => {
  it("leave every cell blank, without an expected count", () => {
    const at = cellFindings(ten, plain(rows), plain(cols), noBits(10), thresholds);
    expect(at("r1", "c1")).toMatchObject({ count: 0, expected: 0, mark: "blank" });
    expect(at("r1", "c1").test).toEqual({ low: 1, high: 1, qLow: 1, qHigh: 1 });
  });

  it("make no gap even if none need be expected", () => {
    const loose = { ...thresholds, expected: 0 };
    const at = cellFindings(ten, plain(rows), plain(cols), noBits(10), loose);
    expect(at("r1", "c1").mark).toBe("blank");
  });
});

describe("pairs that cannot occur", () => {
  const ruled = codebookWith({
    dimensions: [rows, cols],
    impossible: [
      {
        a: { dimension: "rows", values: ["r1"] },
        b: { dimension: "cols", values: ["c1"] },
        reason: "Invented.",
      },
    ],
  });
  const studies = batches(
    [5, { rows: ["r1"], cols: ["c2"] }],
    [4, { rows: ["r2"], cols: ["c1"] }],
    [1, { rows: ["r2", "r1"], cols: ["c2", "c1"] }],
  );
  const at = cellFindings(
    evidenceTable(ruled, studies),
    plain(rows),
    plain(cols),
    allBits(10),
    thresholds,
  );

  it("are marked so, also where studies of several values bring both", () => {
    expect(at("r1", "c1")).toMatchObject({ count: 1, test: null, mark: "impossible" });
  });

  it("are no tests: the other three cells make the family", () => {
    const free = cellFindings(
      evidenceTable(codebook, studies),
      plain(rows),
      plain(cols),
      allBits(10),
      thresholds,
    );
    const { low } = at("r2", "c2").test!;
    expect(free("r2", "c2").test!.low).toBe(low);
    expect(at("r2", "c2").test!.qLow).toBeCloseTo(low * 3, 12);
    expect(free("r2", "c2").test!.qLow).toBeCloseTo(low * 2, 12);
  });
});

describe("a dimension with itself", () => {
  const grouped = dimension("rows", ["x1/p", "x2/p", "x3/q"]);
  const itself = codebookWith({ dimensions: [grouped], indicators: [] });
  const studies = batches([9, { rows: ["x1"] }], [8, { rows: ["x2"] }], [7, { rows: ["x3"] }]);
  const table = evidenceTable(itself, studies);
  const at = cellFindings(table, plain(grouped), plain(grouped), allBits(24), thresholds);

  it("finds nothing on its diagonal nor between a group and its members", () => {
    expect(at("x1", "x1")).toMatchObject({ count: 9, test: null, mark: "count" });
    expect(at("group:p", "x2")).toMatchObject({ count: 8, test: null, mark: "count" });
    expect(at("x2", "group:p")).toMatchObject({ count: 8, test: null, mark: "count" });
  });

  it("finds gaps between values that no study joins", () => {
    expect(at("x1", "x2")).toMatchObject({ count: 0, expected: 3, mark: "gap" });
    expect(at("group:p", "x3").mark).toBe("gap");
  });

  it("counts each two values once: both halves of the table give one adjusted value", () => {
    const lows = [at("x1", "x2"), at("x1", "x3"), at("x2", "x3")].map(({ test }) => test!.low);
    expect(at("x1", "x2").test!.qLow).toBeCloseTo(
      Math.min(lows[0]! * 3, (lows[1]! * 3) / 2, lows[2]!),
      12,
    );
    expect(at("x2", "x1")).toEqual(at("x1", "x2"));
  });

  it("finds nothing at all where a study carries one value only", () => {
    const single = { ...grouped, many: false };
    const alone = evidenceTable({ ...itself, dimensions: [single] }, studies);
    const singleAt = cellFindings(alone, plain(single), plain(single), allBits(24), thresholds);
    expect(singleAt("x1", "x2")).toMatchObject({ test: null, mark: "blank" });
    expect(singleAt("group:p", "group:q")).toMatchObject({ test: null, mark: "blank" });
  });
});

describe("merged values", () => {
  const three = dimension("rows", ["m1", "m2", "m3"]);
  const merging = codebookWith({ dimensions: [three, cols], indicators: [] });
  const table = evidenceTable(
    merging,
    batches([6, { rows: ["m1", "m2"], cols: ["c2"] }], [6, { rows: ["m3"], cols: ["c1"] }]),
  );
  const at = cellFindings(table, plain(three, ["m1~m2"]), plain(cols), allBits(12), thresholds);

  it("stand as one, each study counted once", () => {
    expect(at("m1~m2", "c1")).toMatchObject({ count: 0, expected: 3, mark: "gap" });
    // C(6,6)/C(12,6) = 1/924 in two of four cells, where unmerged it were in three of six.
    expect(at("m1~m2", "c1").test!.qLow).toBeCloseTo(2 / 924, 14);
  });

  it("are counted, not tested, on their own", () => {
    expect(at("m1", "c2")).toMatchObject({ count: 6, test: null, mark: "count" });
  });
});
