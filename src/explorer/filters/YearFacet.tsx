import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { YearRange } from "../../evidence/selection.ts";
import { studies } from "../../views/words.ts";
import { yearBins } from "./year-bins.ts";

/** Height of the bar of the year with most studies, in pixels. */
const HIGHEST = 40;

export interface YearFacetProps {
  /** Each year of the table's range with its number of studies under the other filters. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly chosen: YearRange | null;
  /** `typing` for one of many steps of one gesture. */
  onChoose(range: YearRange | null, how?: "typing"): void;
}

/**
 * The years as a small histogram, several to a bar where there are many: drag over it, choose a bar, or
 * type a first and a last year. Its bars are buttons that change with every filter, so Preact draws them and
 * not Plot, which stays out of the browser.
 */
export function YearFacet({ years, chosen, onChoose }: YearFacetProps): JSX.Element {
  const first = years[0]!.year;
  const last = years.at(-1)!.year;
  const range = chosen ?? { from: first, to: last };
  const bins = yearBins(years);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const drag = useRef<{ readonly start: YearRange; moved: boolean } | null>(null);

  const set = (from: number, to: number, how?: "typing") => {
    const next = { from: Math.min(from, to), to: Math.max(from, to) };
    onChoose(next.from === first && next.to === last ? null : next, how);
  };
  const typed = (label: string, value: number, choose: (year: number) => void) => (
    <label>
      {label}{" "}
      <input
        type="number"
        min={first}
        max={last}
        value={value}
        onChange={(event) => {
          const year = Math.round(event.currentTarget.valueAsNumber);
          if (year >= first && year <= last) choose(year);
          else event.currentTarget.value = String(value);
        }}
      />
    </label>
  );
  return (
    <fieldset class="years">
      <legend>Years</legend>
      <ol
        class="histogram"
        onPointerUp={() => {
          // The click that ends a drag comes after this.
          setTimeout(() => (drag.current = null));
        }}
      >
        {bins.map(({ from, to, count }) => {
          const alone = chosen?.from === from && chosen.to === to;
          return (
            <li key={from} class={to >= range.from && from <= range.to ? "inside" : "outside"}>
              <button
                type="button"
                aria-pressed={alone}
                aria-label={`${from === to ? from : `${from} to ${to}`}: ${studies(count)}`}
                onPointerDown={() => (drag.current = { start: { from, to }, moved: false })}
                onPointerEnter={(event) => {
                  if (!drag.current || event.buttons === 0) return;
                  drag.current.moved = true;
                  const { start } = drag.current;
                  set(Math.min(start.from, from), Math.max(start.to, to), "typing");
                }}
                onClick={() => {
                  if (drag.current?.moved) return;
                  if (alone) onChoose(null);
                  else set(from, to);
                }}
              >
                {/* The style sheet draws both texts: the button's name says them better. */}
                <span class="count" data-text={count} />
                <svg class="bar" width="100%" height={Math.round((count / most) * HIGHEST)} />
                <span class="year" data-text={String(from).slice(-2)} />
              </button>
            </li>
          );
        })}
      </ol>
      <div class="year-ends">
        {typed("From", range.from, (from) => set(from, Math.max(from, range.to)))}
        {typed("to", range.to, (to) => set(Math.min(range.from, to), to))}
      </div>
    </fieldset>
  );
}
