import { countBits } from "../evidence/bits.ts";
import { threeWayGaps } from "../evidence/gaps/three-way-gaps.ts";
import { silentShare } from "../evidence/silent-share.ts";
import { mapContext } from "../explorer/map/map-context.ts";
import { heatmapOf } from "../explorer/map/map-model.ts";
import type { CellMark, HeatHead } from "../figures/heatmap-model.ts";
import type { Evidence } from "../wire/payload.ts";
import { gapInWords } from "../views/gap-words.ts";
import type { View } from "../views/view.ts";
import { shareInWords } from "../views/share-words.ts";
import { inSentence, studies } from "../views/words.ts";

/**
 * The numbers that a view's caption can hold, counted from the table: `{counted}` "171 studies";
 * of the largest cell `{largest.count}` "16 studies", `{largest.row}` and `{largest.col}`; `{gaps}`,
 * of a map of three dimensions three-way ones, and `{clusters}`, numbers of cells; `{indicator id}` "36 of 171 studies (21%; 43% of
 * the 83 that say; …)", with what silent records leave open; for a view with a split, `{three-way gaps}` among its three dimensions and `{three-way.largest}`, a sentence.
 * @returns what fills a placeholder; null where the view has no such number
 */
export function viewNumbers({ table }: Evidence, view: View): (name: string) => string | null {
  const { codebook } = table;
  const context = mapContext(table, view, view.filters, () => null);
  const map = heatmapOf(table, view, context);
  const cells = map.rows
    .filter(({ nested, whole }) => !nested && !whole)
    .flatMap((row) =>
      row.cells.flatMap((cell, c) => {
        const col = map.cols[c]!;
        return col.whole ? [] : [{ cell, row, col }];
      }),
    );
  const [largest] = cells
    .filter(({ cell }) => cell.count > 0)
    .toSorted((a, b) => b.cell.count - a.cell.count);
  const marked = (mark: CellMark) => String(cells.filter(({ cell }) => cell.mark === mark).length);
  const gapsOfThree = () =>
    view.split === null
      ? null
      : threeWayGaps(
          table,
          [view.rows.dimension, view.cols.dimension, view.split],
          (dimensions) => mapContext(table, view, view.filters, () => null, dimensions),
          view.thresholds,
        );
  const withIndicator = (id: string) => {
    const indicator = codebook.indicators.find((one) => one.id === id);
    if (!indicator || countBits(context) === 0) return null;
    return shareInWords(silentShare(table, indicator, context), indicator.saying);
  };
  return (name) => {
    switch (name) {
      case "counted":
        return studies(countBits(context));
      case "largest.count":
        return largest ? studies(largest.cell.count) : null;
      case "largest.row":
        return largest ? nameInSentence(largest.row) : null;
      case "largest.col":
        return largest ? nameInSentence(largest.col) : null;
      case "gaps":
        return marked(map.inside ? "three-way" : "gap");
      case "clusters":
        return marked("cluster");
      case "three-way gaps":
        return gapsOfThree()?.length.toString() ?? null;
      case "three-way.largest": {
        const [gap] = gapsOfThree() ?? [];
        return gap ? gapInWords(codebook, gap) : null;
      }
      default:
        return name.startsWith("indicator ") ? withIndicator(name.slice(10)) : null;
    }
  };
}

/** The label of a row or column, after that of the one it stands inside: "MRI and breast". */
function nameInSentence({ label, inner }: HeatHead): string {
  return [...(inner ? [inner.outer] : []), label].map(inSentence).join(" and ");
}
