import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import { dimensionOf } from "../../contract/lookup.ts";
import { GAP_KINDS, type GapKind } from "../../evidence/gaps/gap.ts";
import { type GapChoice, type GapLevel, MOST_DIMENSIONS } from "../../views/gap-choice.ts";
import { KIND_LABELS } from "./gap-sections.ts";

export interface GapFiltersProps {
  readonly codebook: Codebook;
  readonly choice: GapChoice;
  /** Gaps of each kind, whether chosen or not. */
  readonly counts: ReadonlyMap<GapKind, number>;
  readonly onChange: ((choice: GapChoice) => void) | undefined;
}

const LEVEL_LABELS: Readonly<Record<GapLevel, string>> = {
  any: "groups and single values",
  groups: "with a group of values",
  values: "single values only",
};

/** Which kinds of gaps are listed, among which dimensions, and at which level. */
export function GapFilters({ codebook, choice, counts, onChange }: GapFiltersProps): JSX.Element {
  const { kinds, among, level } = choice;
  const toggled = <Item extends string>(all: readonly Item[], has: readonly Item[], item: Item) =>
    all.filter((one) => (one === item ? !has.includes(item) : has.includes(one)));
  const names = codebook.gapDimensions;
  return (
    <form
      class="gap-filters needs-script"
      aria-label="The list"
      onSubmit={(event) => event.preventDefault()}
    >
      <fieldset>
        <legend>Kinds</legend>
        {GAP_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              disabled={kinds.length === 1 && kinds.includes(kind)}
              onChange={() => onChange?.({ ...choice, kinds: toggled(GAP_KINDS, kinds, kind) })}
            />{" "}
            {KIND_LABELS[kind]} <span class="count">{counts.get(kind)}</span>
          </label>
        ))}
      </fieldset>
      <details>
        <summary>
          Among {among.length} dimensions, {LEVEL_LABELS[level]}
        </summary>
        <fieldset>
          <legend>Among 2 to {MOST_DIMENSIONS} dimensions</legend>
          {names.map((name) => {
            const { title } = dimensionOf(codebook, name);
            const chosen = among.includes(name);
            return (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={chosen}
                  disabled={chosen ? among.length <= 2 : among.length >= MOST_DIMENSIONS}
                  onChange={() => onChange?.({ ...choice, among: toggled(names, among, name) })}
                />{" "}
                {title}
              </label>
            );
          })}
        </fieldset>
        <label>
          Level{" "}
          <select
            value={level}
            onChange={(event) => {
              const next = event.currentTarget.value;
              if (next === "any" || next === "groups" || next === "values") {
                onChange?.({ ...choice, level: next });
              }
            }}
          >
            {Object.entries(LEVEL_LABELS).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </details>
    </form>
  );
}
