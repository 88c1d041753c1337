import type { JSX } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Choice } from "../evidence/selection.ts";
import type { FacetModel, FacetOption } from "./facet-model.ts";

/** How many options a facet shows before a reader asks for all. */
const SHORT_LIST = 6;

export interface FacetProps {
  readonly facet: FacetModel;
  /** Studies of the whole table: the length of a full bar. */
  readonly size: number;
  readonly open: boolean;
  onChoose(choice: Choice): void;
}

/** One dimension as a filter: ticks with the number of studies that each would leave. */
export function Facet({ facet, size, open, onChoose }: FacetProps): JSX.Element {
  const { dimension, options, mode } = facet;
  const [everything, setEverything] = useState(false);
  const [opened, setOpened] = useState(open);
  const details = useRef<HTMLDetailsElement>(null);
  // A reader can have opened it before the script ran.
  useLayoutEffect(() => {
    if (details.current?.open) setOpened(true);
  }, []);
  const name = useId();
  const chosen = options.filter((option) => option.chosen).map((option) => option.entry);
  const shown = everything ? options : shortList(options);
  const toggle = (entry: string) => {
    const entries = chosen.includes(entry)
      ? chosen.filter((other) => other !== entry)
      : [...chosen, entry];
    onChoose({ entries, mode });
  };
  return (
    <details
      class="facet"
      ref={details}
      open={open || chosen.length > 0}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        {dimension.title}
        {chosen.length > 0 && <span class="chosen-count">{chosen.length} chosen</span>}
      </summary>
      {(opened || chosen.length > 0) && (
        <fieldset>
          <legend class="visually-hidden">{dimension.title}</legend>
          {dimension.many && (
            <label class="mode">
              <span class="visually-hidden">A study must match</span>
              <select
                value={mode}
                onChange={(event) =>
                  onChoose({
                    entries: chosen,
                    mode: event.currentTarget.value === "all" ? "all" : "any",
                  })
                }
              >
                <option value="any">any of</option>
                <option value="all">all of</option>
              </select>
            </label>
          )}
          <ul>
            {shown.map((option) => (
              <li key={option.entry} class={optionClass(option)}>
                <label data-width={barWidth(option.count, size)} title={option.definition}>
                  <input
                    type="checkbox"
                    name={name}
                    checked={option.chosen}
                    onChange={() => toggle(option.entry)}
                  />
                  <span>{option.label}</span>
                  <span class="count">{option.count}</span>
                </label>
              </li>
            ))}
          </ul>
          {(shown.length < options.length || everything) && (
            <button type="button" class="plain" onClick={() => setEverything(!everything)}>
              {everything ? "Show fewer" : `Show all ${options.length}`}
            </button>
          )}
        </fieldset>
      )}
    </details>
  );
}

/** The options shown at first: headings where there are any, else the most frequent; chosen ones always. */
function shortList(options: readonly FacetOption[]): readonly FacetOption[] {
  if (options.length <= SHORT_LIST + 1) return options;
  if (options.some(({ kind }) => kind === "group")) {
    return options.filter(({ chosen, nested }) => chosen || !nested);
  }
  const byTotal = options.toSorted((a, b) => b.total - a.total);
  return byTotal.filter(({ chosen }, place) => chosen || place < SHORT_LIST);
}

function optionClass({ kind, nested, count, chosen }: FacetOption): string {
  return [kind, nested && "nested", chosen && "chosen", count === 0 && "none"]
    .filter(Boolean)
    .join(" ");
}

/** Length of the bar behind an option in twentieths of the whole; the style sheet holds the lengths. */
function barWidth(count: number, size: number): number {
  return size > 0 ? Math.ceil((count / size) * 20) : 0;
}
