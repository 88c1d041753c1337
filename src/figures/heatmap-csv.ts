import { outerAndInner } from "../evidence/inside.ts";
import { csv } from "../formats/csv.ts";
import type { HeatHead, HeatmapModel } from "./heatmap-model.ts";

/**
 * The cells of a map as CSV, one line a cell, with the totals that each belongs to. Where a third
 * dimension stands inside an axis, that axis is told by its outer heads, and what stands inside has
 * columns of its own; `inside_studies` counts the studies with both. Where `inside` is empty, a line
 * counts all that the outer head holds. What the figure folds away is told too, as `folded`.
 * `expected` is not of `all_studies` but of `expected_among`, those that could have gone either way.
 * @param shown the map as the figure shows it, with some of it folded away
 */
export function heatmapCsv(model: HeatmapModel, shown = model): string {
  const within = model.inside?.axis;
  const inSight = new Set((within ? shown[within] : []).map(({ entry }) => entry));
  const outers = (model.inside?.outers ?? []).flatMap((outer) =>
    Array.from({ length: outer.size }, () => outer),
  );
  return csv([
    [
      "row",
      "row_label",
      "row_studies",
      "column",
      "column_label",
      "column_studies",
      ...(within ? ["inside", "inside_label", "inside_studies", "folded"] : []),
      "studies",
      "all_studies",
      "expected",
      "expected_among",
      "finding",
      "shown",
    ],
    ...model.rows.flatMap((row, r) =>
      row.cells.map((cell, c) => {
        const col = model.cols[c]!;
        const inner = within && (within === "rows" ? row : col);
        const [shownRow, shownCol] = [
          within === "rows" ? outers[r]! : row,
          within === "cols" ? outers[c]! : col,
        ];
        return [
          shownRow.entry,
          shownRow.label,
          shownRow.total,
          shownCol.entry,
          shownCol.label,
          shownCol.total,
          ...(inner ? [...insideOf(inner), inSight.has(inner.entry) ? "no" : "yes"] : []),
          cell.count,
          model.total,
          cell.expected === null ? "" : Number(cell.expected.toFixed(4)),
          cell.among ?? "",
          cell.mark,
          cell.text,
        ];
      }),
    ),
  ]);
}

function insideOf({ entry, label, total, whole }: HeatHead): readonly (string | number)[] {
  return whole ? ["", "", total] : [outerAndInner(entry)[1] ?? "", label, total];
}
