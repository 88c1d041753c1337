import type { Codebook } from "../../contract/contract.ts";
import { dimensionOf, GROUP_PREFIX } from "../../contract/lookup.ts";
import type { CodedEntry } from "../../evidence/gaps/coded-entry.ts";
import type { Gap } from "../../evidence/gaps/gap.ts";
import { type AxisChoice, drawnInside, plainAxis, type View } from "../../views/view.ts";
import { unfoldedAt } from "../../views/cell-setting.ts";
import { choose } from "../../views/change.ts";

/** The view of the map that shows a gap: of a quality gap, with the quality in the cells. */
export function viewOfGap(codebook: Codebook, view: View, gap: Gap): View {
  const shown = viewOfEntries(codebook, view, gap.entries);
  if ("indicator" in gap) return { ...shown, show: `share-${gap.indicator.id}` };
  return gap.kind === "stale" ? { ...shown, show: "newest" } : shown;
}

/**
 * The view of the map that shows the cell of two entries, or of three: the third stands inside the
 * columns. Groups stand inside nothing: of a third one, the cell of the two others is shown among its
 * studies. The cell is chosen, so that its studies, or the nearest, stand beside it.
 * @param view the view whose filters, thresholds and merges hold
 */
export function viewOfEntries(
  codebook: Codebook,
  view: View,
  entries: readonly CodedEntry[],
): View {
  const size = ({ dimension }: CodedEntry) => dimensionOf(codebook, dimension).categories.length;
  const isMain = ({ dimension }: CodedEntry) => dimension === codebook.defaults.rows;
  const [rows, ...rest] = entries.toSorted(
    (a, b) => Number(isMain(b)) - Number(isMain(a)) || size(b) - size(a),
  ) as [CodedEntry, ...CodedEntry[]];
  const cols = rest.at(-1)!;
  const usual = view.split !== rows.dimension && view.split !== cols.dimension ? view.split : null;
  const inside = rest.length > 1 && !rest[0]!.entry.startsWith(GROUP_PREFIX) ? "cols" : null;
  const third = drawnInside(codebook, rest.length > 1 ? rest[0]!.dimension : usual, inside);
  const shown: View = {
    ...view,
    rows: axisWith(codebook, rows),
    cols: axisWith(codebook, cols),
    ...third,
    // Its column may be one of those that are folded away.
    unfolded: inside !== null && third.foldBelow > 1 ? [cols.entry] : [],
    show: "count",
    lens: false,
    compare: null,
  };
  return entries.reduce(
    (next, { dimension, entry }) =>
      choose(codebook, next, dimension, { entries: [entry], mode: "any" }),
    shown,
  );
}

/** A dimension as an axis, with the group unfolded that a value stands under. */
function axisWith(codebook: Codebook, { dimension: name, entry }: CodedEntry): AxisChoice {
  return unfoldedAt(plainAxis(codebook, name), dimensionOf(codebook, name), entry);
}
