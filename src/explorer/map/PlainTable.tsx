import type { JSX } from "preact";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import { expectedInWords } from "../../views/finding-words.ts";
import { inSentence } from "../../views/words.ts";

/** The map with one line a cell. */
export function PlainTable({ map }: { readonly map: HeatmapModel }): JSX.Element {
  return (
    <div class="scroll-box" role="region" aria-label="The figure as a plain table" tabIndex={0}>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{titleOf(map, "rows")}</th>
            <th scope="col">{titleOf(map, "cols")}</th>
            <th scope="col">Studies</th>
            <th scope="col">Expected</th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {map.rows.flatMap((row) =>
            row.cells.map((cell, c) => (
              <tr key={row.entry + map.cols[c]!.entry}>
                <th scope="row">{row.name}</th>
                <td>{map.cols[c]!.name}</td>
                <td>{cell.count}</td>
                <td>{cell.expected === null ? "–" : expectedInWords(cell.expected)}</td>
                <td>{cell.words}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** The title of an axis, with that of what stands inside it. */
function titleOf({ rowTitle, colTitle, inside }: HeatmapModel, axis: "rows" | "cols"): string {
  const title = axis === "rows" ? rowTitle : colTitle;
  return inside?.axis === axis ? `${title}, ${inSentence(inside.title)}` : title;
}
