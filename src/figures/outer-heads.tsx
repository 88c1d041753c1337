import type { JSX } from "preact";
import { FEW_WORDS } from "./few-control.tsx";
import { columnIndex, gridLink } from "./grid-link.tsx";
import type { HeatmapActions } from "./heatmap-actions.ts";
import { foldButton, type LinkPlace } from "./heatmap-cells.tsx";
import type { HeatHead, HeatOuter } from "./heatmap-model.ts";
import { outerText } from "./heatmap-shape.tsx";
import { FOLD_WORDS } from "./Hint.tsx";

/* The heads that others stand inside, over columns and beside rows. */

/**
 * The head over rows that stand inside it.
 * @param unfolds what shows the rest of them
 */
export function rowsHead(
  outer: HeatOuter,
  actions: Pick<HeatmapActions, "fold"> | undefined,
  unfolds: JSX.Element | null,
  link: LinkPlace,
): JSX.Element {
  return (
    <th
      scope="rowgroup"
      rowSpan={outer.size}
      class={outer.chosen ? "outer-head chosen" : "outer-head"}
      aria-colindex={columnIndex(link)}
    >
      {foldButton(outer, actions)}
      {gridLink({
        ...link,
        title: outer.definition,
        expanded: actions && outer.open !== null ? outer.open : undefined,
        keys: actions && keysOf(outer),
        text: outer.label,
      })}
      {unfolds}
    </th>
  );
}

/** What the keys do on a head that others stand inside. */
function keysOf({ open, few }: HeatOuter): string | undefined {
  const keys = [open !== null && FOLD_WORDS, few && FEW_WORDS].filter(Boolean);
  return keys.length > 0 ? keys.join(" ") : undefined;
}

/**
 * The head over columns that stand inside it: whole where it has room, else in short. Over a single
 * one it is that one's head too, and stands upright.
 * @param first the first of those columns
 * @param unfolds what shows the rest of them
 */
export function columnsHead(
  outer: HeatOuter,
  first: HeatHead,
  unfolds: JSX.Element | null,
  link: LinkPlace,
): JSX.Element {
  const single = outer.size === 1;
  const text = outerText(outer);
  const name = single && !first.whole ? first.name : outer.label;
  // What a head says in full is its name already.
  const tells = (said: string) => said === outer.label && (!single || first.short === first.label);
  const classes = [single && "col-head single", "outer-head first", outer.chosen && "chosen"];
  return (
    <th
      key={outer.entry}
      scope={single ? "col" : "colgroup"}
      colSpan={outer.size}
      rowSpan={single ? 2 : 1}
      class={classes.filter(Boolean).join(" ")}
      aria-colindex={columnIndex(link)}
    >
      <span class="stays">
        {gridLink({
          ...link,
          name: tells(single ? outer.short : text) ? undefined : name,
          title: [`${name}.`, outer.definition].filter(Boolean).join(" "),
          keys: link.href === null ? keysOf(outer) : undefined,
          text: single ? singleText(outer, first) : text,
        })}
        {unfolds}
      </span>
    </th>
  );
}

/** What stands upright over a single column: what it stands inside and, where that is all of it, what it is. */
function singleText({ short }: HeatOuter, first: HeatHead): JSX.Element {
  return (
    <>
      <span>
        {short}
        {!first.whole && <span class="visually-hidden">, </span>}
      </span>
      {!first.whole && <span class="only">{first.short}</span>}
    </>
  );
}
