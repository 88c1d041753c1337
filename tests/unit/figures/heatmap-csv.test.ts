import { expect, test } from "vitest";
import { heatmapCsv } from "../../../src/figures/heatmap-csv.ts";
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
  });
});
