import { expect, test } from "vitest";
import { countSelection } from "../../../src/explorer/counted.ts";
import { figureOf } from "../../../src/explorer/map/figure-of.ts";
import { readAddress } from "../../../src/views/address.ts";
import { evidenceOf } from "../../../src/wire/payload.ts";
import { heatmapCsv } from "../../../src/figures/heatmap-csv.ts";
import { shippedEdition } from "../../data/shipped.ts";
import { readRecords } from "../../data/plain-csv.ts";
import { smallMap } from "./small-map.ts";

const { model } = smallMap("?open=all&missing=show");
const lines = readRecords(heatmapCsv(model).replaceAll("\r\n", "\n"));

test("there is a line for each cell, with its counts and the totals it belongs to", () => {
  const cells = model.rows.flatMap((row) => row.cells.map((cell, c) => ({ row, cell, c })));
  expect(lines).toHaveLength(cells.length);
  cells.forEach(({ row, cell, c }, index) => {
    const col = model.cols[c]!;
    expect(lines[index]).toMatchObject({
      row: row.entry,
      row_label: row.label,
      row_studies: String(row.total),
      column: col.entry,
      column_label: col.label,
      column_studies: String(col.total),
      studies: String(cell.count),
      all_studies: String(model.total),
      finding: cell.mark,
      shown: cell.text,
    });
    if (cell.expected === null) expect(lines[index]!["expected"]).toBe("");
    else expect(Number(lines[index]!["expected"])).toBeCloseTo(cell.expected, 3);
    expect(lines[index]!["expected_among"]).toBe(cell.among === null ? "" : String(cell.among));
  });
});

test("what is expected comes with the studies that it is taken from", async () => {
  const { contract, studies } = await shippedEdition("1.1");
  const evidence = evidenceOf(contract, studies);
  const { view } = readAddress(contract, "?rows=cancer_types&cols=modalities&split=");
  const found = figureOf(
    countSelection(evidence, view, () => null),
    "Invented.",
  );
  // 10 of 171 studies do not name the imaging, and 28 are of mammography alone: counted by another tool.
  const cells = readRecords(heatmapCsv(found.maps[0]!.model).replaceAll("\r\n", "\n"));
  const breast = cells.find(({ row, column }) => row === "breast" && column === "ct")!;
  expect(breast).toMatchObject({ all_studies: "171", expected: "6.7669", expected_among: "133" });
});

test("of a map of three dimensions each line names all three, with the totals of both levels", () => {
  const { model } = smallMap("?split=tasting&inside=cols");
  const lines = readRecords(heatmapCsv(model).replaceAll("\r\n", "\n"));
  expect(lines).toHaveLength(model.rows.length * model.cols.length);
  expect(lines[0]).toMatchObject({
    column: "stone",
    column_studies: "4",
    inside: "",
    inside_studies: "4",
    studies: "3",
    folded: "no",
  });
  expect(lines[1]).toMatchObject({
    row: "group:wheats",
    column: "stone",
    column_studies: "4",
    inside: "panel",
    inside_label: "Panel",
    inside_studies: "1",
    studies: "1",
    all_studies: "8",
    finding: "count",
  });
  const turned = smallMap("?split=tasting&inside=rows").model;
  expect(readRecords(heatmapCsv(turned).replaceAll("\r\n", "\n"))).toContainEqual(
    expect.objectContaining({
      row: "group:wheats",
      row_studies: "5",
      column: "stone",
      inside: "panel",
      // b1 and b8 used wheat and were judged by a panel.
      inside_studies: "2",
      studies: "1",
    }),
  );
});

test("what a figure folds away stands in the file all the same, and is told", () => {
  const { figure, model } = smallMap("?split=tasting&inside=cols&foldbelow=2");
  const { unfolded } = figure.maps[0]!;
  const lines = readRecords(heatmapCsv(unfolded!, model).replaceAll("\r\n", "\n"));
  const all = smallMap("?split=tasting&inside=cols").model;
  expect(lines).toHaveLength(all.rows.length * all.cols.length);
  const inWheats = lines.filter(({ row }) => row === "group:wheats");
  expect(inWheats.map(({ column, inside, folded }) => [column, inside, folded].join(" "))).toEqual([
    ...["stone  no", "stone panel yes", "stone e-nose yes", "stone none no"],
    ...["steam  no", "steam panel no", "steam none yes", "ir  no", "ir panel yes"],
  ]);
  expect(smallMap("?split=tasting&inside=cols").figure.maps[0]!.unfolded).toBeNull();
});
