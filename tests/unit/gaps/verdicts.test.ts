import { describe, expect, it, test } from "vitest";
import { allBits } from "../../../src/evidence/bits.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { verdictsOver } from "../../../src/evidence/gaps/verdicts.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { select } from "../../../src/evidence/selection.ts";
import { describeMap } from "../../../src/explorer/map/describe.ts";
import { figureOf } from "../../../src/explorer/map/figure-of.ts";
import { countSelection } from "../../../src/explorer/counted.ts";
import { findingOf } from "../../../src/explorer/map/chosen-finding.ts";
import { mapContext } from "../../../src/explorer/map/map-context.ts";
import { heatmapOf } from "../../../src/explorer/map/map-model.ts";
import { heatmapSvg } from "../../../src/figures/heatmap-svg.ts";
import { readAddress } from "../../../src/views/address.ts";
import { choose } from "../../../src/views/change.ts";
import { findingExplained } from "../../../src/views/finding-words.ts";
import { evidenceOf } from "../../../src/wire/payload.ts";
import { shippedEdition } from "../../data/shipped.ts";
import { batches, codebookWith, dimension } from "./small-tables.ts";

/*
 * Quasi-independence by hand. Rows r1 allow only c1. Without it: 4 r2 with c1, 6 r2 with c2, 10 r3
 * with c1. Of r2 and c1, the 5 studies of r1 could carry nothing but c1 and are left out: 20 are
 * left, 10 with r2, 14 with c1, 7 expected, 4 there.
 */
describe("studies that could not have gone either way", () => {
  const codebook = codebookWith({
    dimensions: [
      dimension("rows", ["r1", "r2", "r3"], { many: false }),
      dimension("cols", ["c1", "c2", "c3!"], { many: false }),
    ],
    indicators: [],
    gapDimensions: ["rows", "cols"],
    impossible: [
      {
        a: { dimension: "rows", values: ["r1"] },
        b: { dimension: "cols", values: ["c2"] },
        reason: "Invented.",
      },
    ],
  });
  const studies = batches(
    [5, { rows: ["r1"], cols: ["c1"] }],
    [4, { rows: ["r2"], cols: ["c1"] }],
    [6, { rows: ["r2"], cols: ["c2"] }],
    [10, { rows: ["r3"], cols: ["c1"] }],
    [3, { rows: ["r3"], cols: [] }],
  );
  const table = evidenceTable(codebook, studies);
  const { of } = verdictsOver(table, allBits(table.size), defaultThresholds(codebook));
  const at = (row: string, col: string) =>
    of({ dimension: "rows", entry: row }, { dimension: "cols", entry: col });

  it("are left out where their codes allow only the entry", () => {
    expect(at("r2", "c1").claim).toMatchObject({
      total: 20,
      totals: [10, 14],
      count: 4,
      expected: 7,
      leftOut: { unreported: 3, impossible: 0, only: 5 },
    });
  });

  it("are left out where their codes make it impossible", () => {
    expect(at("r3", "c2")).toMatchObject({
      kind: "gap",
      claim: { total: 20, totals: [10, 6], expected: 3, leftOut: { impossible: 5, only: 0 } },
    });
    // None of 6 drawn among the 10 of r3: C(10,6) / C(20,6) = 210 / 38760.
    expect(at("r3", "c2").claim!.pLow).toBeCloseTo(210 / 38760, 14);
  });

  it("claims nothing of what cannot occur, is left over or is carried by nobody", () => {
    expect(at("r1", "c2")).toEqual({ kind: "cannot-occur", count: 0, claim: null });
    expect(at("r2", "c3")).toEqual({ kind: "blank", count: 0, claim: null });
  });
});

const { contract, studies } = await shippedEdition("1.1");
const evidence = evidenceOf(contract, studies);
const { table } = evidence;

/** The same verdict on map, panel, figure, description and list. */
test.each([
  "",
  "?expected=3",
  "?expected=0.5&fdr=0.2",
  "?fdr=0.01",
  "?rows=cancer_types&cols=modalities&expected=2",
  "?rows=tasks&cols=modalities&fdr=0.3",
  "?cancer_types=breast&expected=0.5",
  "?years=2021-2023&cols=cancer_types&fdr=0.5",
  "?rows=xai_methods&cols=tasks&rowsby=values&expected=1.5",
  "?merge=xai_methods:cam~grad-cam&rowsby=values&cols=tasks",
  "?rows=xai_methods&cols=year",
])("one verdict for each cell everywhere: %s", (query) => {
  const { view, faults } = readAddress(contract, query);
  expect(faults).toEqual([]);
  const context = mapContext(table, view, view.filters, () => null);
  const map = heatmapOf(table, view, context);
  const { rows, cols } = view;
  const contextOf = (names: readonly string[]) => select(table, view.filters, null, names);
  const listed = gapList(table, contextOf, view.thresholds, view.merged);
  const { svg } = heatmapSvg(
    figureOf(
      countSelection(evidence, view, () => null),
      "Invented.",
    ),
  );
  const { short, long } = describeMap(map);
  const counts = new Map<string, number>();
  for (const row of map.rows) {
    row.cells.forEach((cell, c) => {
      const col = map.cols[c]!;
      if (!row.nested) counts.set(cell.mark, (counts.get(cell.mark) ?? 0) + 1);
      expect(svg).toContain(cell.words.replaceAll("&", "&amp;"));
      const chosen = [
        [rows.dimension, row.entry],
        [cols.dimension, col.entry],
      ].reduce(
        (next, [name, entry]) => choose(contract, next, name!, { entries: [entry!], mode: "any" }),
        view,
      );
      // A year is chosen as a range, which is no entry.
      if (cols.dimension !== "year") {
        const panel = findingOf(
          table,
          chosen,
          mapContext(table, chosen, chosen.filters, () => null),
        )!;
        expect(panel.kind).toBe(cell.mark);
        const words = findingExplained(panel, "a", "b");
        expect(words.includes(": a gap.")).toBe(cell.mark === "gap");
        expect(words.includes("may be chance")).toBe(cell.mark === "empty");
      }
      const inList = listed.find(
        (gap) =>
          "inCell" in gap &&
          [row.entry, col.entry].every((entry) => gap.entries.some((e) => e.entry === entry)) &&
          gap.entries.every((e) => [rows.dimension, cols.dimension].includes(e.dimension)),
      );
      const marked = ["gap", "thin", "cluster", "empty"].includes(cell.mark);
      // A group of one stands in the list as its member.
      if (inList) expect(inList.kind).toBe(cell.mark);
      else if (!row.entry.startsWith("group:")) expect(marked).toBe(false);
      if (cols.dimension === "year") expect(marked).toBe(false);
    });
  }
  const gaps = counts.get("gap") ?? 0;
  if (cols.dimension === "year") expect(short).toContain("No gaps are looked for");
  else expect(short).toMatch(new RegExp(`\\b${gaps} of \\d+ cells (is a gap|are gaps)\\.$`));
  const text = long.join(" ");
  expect(text.includes("Empty, which may be chance")).toBe((counts.get("empty") ?? 0) > 0);
  expect(text.includes("Clusters, with more")).toBe((counts.get("cluster") ?? 0) > 0);
});
