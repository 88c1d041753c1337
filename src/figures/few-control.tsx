import type { JSX } from "preact";
import { studies } from "../views/words.ts";
import type { HeatmapActions } from "./heatmap-actions.ts";
import type { HeatmapModel, HeatOuter } from "./heatmap-model.ts";

/** What the keys do on a head inside which something can be folded away. */
export const FEW_WORDS = "Plus shows what is folded away here, minus folds it again.";

/**
 * What unfolds what few studies carry inside a head, and folds it again: without a script a link to
 * the list of the head's studies, which tells all of it.
 * @param href where the head leads; null once the script runs
 */
export function fewControl(
  model: HeatmapModel,
  outer: HeatOuter,
  actions: Pick<HeatmapActions, "foldInside"> | undefined,
  href: string | null,
): JSX.Element | null {
  const { few } = outer;
  if (few === null) return null;
  const words = fewInWords(model, outer);
  if (href !== null) {
    return few.folded ? (
      <a class="few" href={href} aria-label={`+${few.count}: ${words}`} title={words}>
        +{few.count}
      </a>
    ) : null;
  }
  const text = `${few.folded ? "+" : "−"}${few.count}`;
  return (
    <button
      type="button"
      class="few"
      // The keys plus and minus do the same from the link beside it.
      tabIndex={-1}
      aria-expanded={!few.folded}
      aria-label={`${text}: ${words}`}
      title={words}
      onClick={() => actions?.foldInside(outer.entry)}
    >
      {text}
    </button>
  );
}

/** What can be folded away inside a head: "2 more in CT, with fewer than 3 studies each: Skin, Kidney; 3 studies". */
export function fewInWords({ inside }: HeatmapModel, { label, few }: HeatOuter): string {
  if (few === null || inside === null) return "";
  return `${few.count} ${few.folded ? "more" : "to fold away"} in ${label}, with fewer than ${inside.folding.below} studies each: ${few.labels.join(", ")}; ${studies(few.studies)}`;
}
