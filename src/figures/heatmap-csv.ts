import { csv } from "../formats/csv.ts";
import type { HeatmapModel } from "./heatmap-model.ts";

/** The cells of a map as CSV, one line a cell, with the totals that each belongs to. */
export function heatmapCsv(model: HeatmapModel): string {
  return csv([
    [
      "row",
      "row_label",
      "row_studies",
      "column",
      "column_label",
      "column_studies",
      "studies",
      "all_studies",
      "expected",
      "finding",
      "shown",
    ],
    ...model.rows.flatMap((row) =>
      row.cells.map((cell, c) => {
        const col = model.cols[c]!;
        return [
          row.entry,
          row.label,
          row.total,
          col.entry,
          col.label,
          col.total,
          cell.count,
          model.total,
          cell.expected === null ? "" : Number(cell.expected.toFixed(4)),
          cell.mark,
          cell.text,
        ];
      }),
    ),
  ]);
}
