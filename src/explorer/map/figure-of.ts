import { countBits } from "../../evidence/bits.ts";
import { measureOf } from "../../evidence/measures.ts";
import type { HeatmapFigure } from "../../figures/heatmap-svg.ts";
import { legendOf } from "../../figures/legend-model.ts";
import { mapCaption } from "../../views/caption.ts";
import { namesInWords } from "../../views/merge-names.ts";
import { mapDimensions } from "../../views/view.ts";
import { filtersInWords, selectionInWords, studies } from "../../views/words.ts";
import type { Counted } from "../counted.ts";
import { describeMap, foldedInWords, HOW_IT_COUNTS, leftOutInWords } from "./describe.ts";
import { heatmapOf, unfoldedMap } from "./map-model.ts";

/**
 * The map of a view as a figure that stands on its own.
 * @param where last line below the figure: its release and address
 * @param picked whether a reader picked its studies
 */
export function figureOf(
  { evidence, view, positions, context, baseline }: Counted,
  where: string,
  picked = false,
): HeatmapFigure {
  const { table } = evidence;
  const { codebook, size } = table;
  const { filters, compare } = view;
  const difference = compare?.mode === "difference";
  const draw = (inside: typeof context, against: typeof context | null = null) =>
    heatmapOf(table, view, inside, { baseline: against });
  const map = draw(context, difference ? baseline : null);
  const selected = positions.length;
  const { number, rest } = selectionInWords(codebook, filters, { selected, size, picked });
  const { short, long } = describeMap(map);
  const against = compare &&
    baseline && {
      words: `${filtersInWords(codebook, compare.baseline) || "all studies"}; ${studies(countBits(baseline))} in the map`,
      model: draw(baseline),
    };
  const axes = view.missing ? [] : mapDimensions(view);
  const leftOut = leftOutInWords(table, context, axes);
  const folded = foldedInWords(map);
  const unfolded = (inside: typeof context, against: typeof context | null = null) =>
    unfoldedMap(table, view, map, inside, against);
  return {
    title: mapCaption(codebook, view),
    selection: number + rest,
    description: [short, ...long],
    maps:
      against && !difference
        ? [
            {
              heading: `This selection, ${studies(map.total)} in the map`,
              model: map,
              unfolded: unfolded(context),
            },
            {
              heading: `Baseline: ${against.words}`,
              model: against.model,
              unfolded: unfolded(baseline),
            },
          ]
        : [
            {
              heading: null,
              model: map,
              unfolded: unfolded(context, difference ? baseline : null),
            },
          ],
    legend: legendOf(codebook, measureOf(codebook, view.show), {
      difference,
      lens: view.lens,
      sought: map.sought,
      inside: map.inside?.axis ?? null,
      thresholds: view.thresholds,
    }),
    notes: [
      ...(against && difference ? [`Baseline: ${against.words}.`] : []),
      ...(map.total === selected
        ? []
        : [
            `The map counts ${studies(map.total)}: what is chosen on its own axes is outlined and takes none away.`,
          ]),
      ...namesInWords(codebook, view.names),
      ...(folded ? [folded] : []),
      HOW_IT_COUNTS,
      ...(leftOut ? [leftOut] : []),
      where,
    ],
  };
}
