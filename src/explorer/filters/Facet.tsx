import type { JSX } from "preact";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Dimension } from "../../contract/contract.ts";
import type { Bits } from "../../evidence/bits.ts";
import type { Choice } from "../../evidence/selection.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import type { View } from "../../views/view.ts";
import { facetOf, type FacetOption, optionsNamed } from "./facet-model.ts";

/** How many options a facet shows before a reader asks for all. */
const SHORT_LIST = 6;

/** Headings that are all shown; more of them are values beside the rare ones of a long list. */
const MOST_HEADS = 15;
/** From so many options on, they can be searched. */
const SEARCHED = 20;

export interface FacetProps {
  readonly table: EvidenceTable;
  readonly dimension: Dimension;
  readonly view: View;
  /** Studies that the free text finds; null when there is none. */
  readonly hits: Bits | null;
  readonly open: boolean;
  onChoose(choice: Choice): void;
}

/** One dimension as a filter: ticks with the number of studies that each would leave. */
export function Facet(props: FacetProps): JSX.Element {
  const { dimension, view, open } = props;
  const [opened, setOpened] = useState(open);
  const details = useRef<HTMLDetailsElement>(null);
  // A reader can have opened it before the script ran.
  useLayoutEffect(() => {
    if (details.current?.open) setOpened(true);
  }, []);
  const chosen = view.filters.choices[dimension.name]?.entries.length ?? 0;
  return (
    <details
      class="facet"
      ref={details}
      open={open || chosen > 0}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        {dimension.title}
        {chosen > 0 && " "}
        {chosen > 0 && (
          <span class="chosen-count" title={`${chosen} chosen`}>
            {chosen}
            <span class="visually-hidden"> chosen</span>
          </span>
        )}
      </summary>
      {(opened || chosen > 0) && <Options {...props} />}
    </details>
  );
}

function Options({ table, dimension, view, hits, onChoose }: FacetProps): JSX.Element {
  const { options, mode } = facetOf(table, dimension, view, hits);
  const [everything, setEverything] = useState(false);
  const name = useId();
  const chosen = chosenOf(options);
  const [wanted, setWanted] = useState("");
  const found = optionsNamed(options, wanted);
  const whole = everything || wanted !== "";
  const { shown, tick } = useChosenFirst(whole ? found : shortList(options), whole);
  return (
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
      {options.length > SEARCHED && (
        <input
          type="search"
          class="find-value"
          aria-label={`Find a value of ${dimension.title}`}
          placeholder={`Find one of ${options.length}`}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <ul
        onChange={({ target, currentTarget }) => {
          const place = [...currentTarget.children].findIndex((li) => li.contains(target as Node));
          const { entry } = shown[place]!;
          tick(entry);
          const others = chosen.filter((other) => other !== entry);
          onChoose({ entries: chosen.includes(entry) ? others : [...chosen, entry], mode });
        }}
      >
        {shown.map((option) => (
          <Option key={option.entry} option={option} size={table.size} name={name} />
        ))}
      </ul>
      {wanted !== "" && found.length === 0 && <p class="note">No value holds these letters.</p>}
      {wanted === "" && (shown.length < options.length || everything) && (
        <button type="button" class="plain" onClick={() => setEverything(!everything)}>
          {everything ? "Show fewer" : `Show all ${options.length}`}
        </button>
      )}
    </fieldset>
  );
}

/** A tick; drawn anew only when its number or its state is another. */
function Option(props: {
  readonly option: FacetOption;
  /** Studies of the whole table: the length of a full bar. */
  readonly size: number;
  readonly name: string;
}): JSX.Element {
  const { option, size, name } = props;
  const { label, definition, count, chosen } = option;
  return useMemo(
    () => (
      <li class={optionClass(option)}>
        <label title={definition}>
          <Bar share={size > 0 ? count / size : 0} />
          <input type="checkbox" name={name} checked={chosen} />
          <span>{label}</span> <span class="count">{count}</span>
        </label>
      </li>
    ),
    [count, chosen, size, name],
  );
}

/** The options shown at first: headings where there are any, else the most frequent; chosen ones always. */
function shortList(options: readonly FacetOption[]): readonly FacetOption[] {
  if (options.length <= SHORT_LIST + 1) return options;
  if (options.some(({ kind }) => kind === "group")) {
    const heads = options.filter(({ chosen, nested }) => chosen || !nested);
    if (heads.length <= MOST_HEADS) return heads;
  }
  const byTotal = options.toSorted((a, b) => b.total - a.total);
  return byTotal.filter(({ chosen }, place) => chosen || place < SHORT_LIST);
}

/**
 * The options with the chosen ones first, by what was chosen when the list was drawn or changed from
 * elsewhere: what a reader ticks in the list stays where it is.
 */
function useChosenFirst(
  options: readonly FacetOption[],
  everything: boolean,
): { readonly shown: readonly FacetOption[]; tick(entry: string): void } {
  const now = chosenOf(options);
  const first = useRef({ entries: now, seen: now, everything });
  const { seen } = first.current;
  const elsewhere = now.length !== seen.length || now.some((entry) => !seen.includes(entry));
  if (elsewhere || first.current.everything !== everything) {
    first.current = { entries: now, seen: now, everything };
  }
  const { entries } = first.current;
  const isFirst = ({ entry }: FacetOption) => entries.includes(entry);
  return {
    shown: [...options.filter(isFirst), ...options.filter((option) => !isFirst(option))],
    tick(entry) {
      first.current.seen = seen.includes(entry)
        ? seen.filter((other) => other !== entry)
        : [...seen, entry];
    },
  };
}

function chosenOf(options: readonly FacetOption[]): readonly string[] {
  return options.filter(({ chosen }) => chosen).map(({ entry }) => entry);
}

function optionClass({ kind, nested, count, chosen }: FacetOption): string {
  return [kind, nested && "nested", chosen && "chosen", count === 0 && "none"]
    .filter(Boolean)
    .join(" ");
}

/** The bar behind an option: drawn, as the security policy allows no style attributes. */
function Bar({ share }: { readonly share: number }): JSX.Element {
  return (
    <svg class="bar" aria-hidden="true">
      <rect width={`${(share * 100).toFixed(1)}%`} height="100%" />
    </svg>
  );
}
