import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Codebook } from "../../contract/contract.ts";
import {
  contractLabelOf,
  dimensionOf,
  isFoldable,
  MERGE_MARK,
  yearDimension,
} from "../../contract/lookup.ts";
import { AXIS_ORDERS, type AxisOrder } from "../../evidence/axis.ts";
import { comparePeriods, foldInsideBelow } from "../../views/change.ts";
import { mergeOnAxis, unmerge } from "../../views/merging.ts";
import { inContractOrder } from "../../views/canonical.ts";
import { MOST_FOLD_BELOW } from "../../views/fold-settings.ts";
import type { View } from "../../views/view.ts";
import { MergeName } from "./MergeName.tsx";

export interface MapOptionsProps {
  readonly codebook: Codebook;
  readonly view: View;
  onChange(view: View): void;
}

const ORDER_LABELS: Readonly<Record<AxisOrder, string>> = {
  contract: "codebook order",
  count: "most studies first",
  name: "by name",
  similarity: "like beside like",
};

/** What a reader changes now and then: comparison, paleness, how the axes are laid out. */
export function MapOptions({ codebook, view, onChange }: MapOptionsProps): JSX.Element {
  const indicator = codebook.indicators[0];
  return (
    <div>
      {!view.compare && (
        <button type="button" onClick={() => onChange(comparePeriods(codebook, view))}>
          Compare {yearDimension(codebook) ? "two periods" : "with this"}
        </button>
      )}
      {indicator && (
        <label>
          <input
            type="checkbox"
            checked={view.lens}
            onChange={() => onChange({ ...view, lens: !view.lens })}
          />{" "}
          Fade where few {indicator.sentence}
        </label>
      )}
      {(["rows", "cols"] as const).map((key) => (
        <AxisOptions key={key} axis={key} codebook={codebook} view={view} onChange={onChange} />
      ))}
      <fieldset>
        <legend>Show</legend>
        <label>
          <input
            type="checkbox"
            checked={view.unused}
            onChange={() => onChange({ ...view, unused: !view.unused })}
          />{" "}
          values that no study carries
        </label>
        <label>
          <input
            type="checkbox"
            checked={view.missing}
            onChange={() => onChange({ ...view, missing: !view.missing })}
          />{" "}
          what is not reported
        </label>
      </fieldset>
    </div>
  );
}

function AxisOptions(props: MapOptionsProps & { readonly axis: "rows" | "cols" }): JSX.Element {
  const { axis, codebook, view, onChange } = props;
  const choice = view[axis];
  const dimension = dimensionOf(codebook, choice.dimension);
  const set = (change: Partial<typeof choice>) =>
    onChange({ ...view, [axis]: { ...choice, ...change } });
  return (
    <fieldset>
      <legend>{axis === "rows" ? "Rows" : "Columns"}</legend>
      <label>
        Order{" "}
        <select
          value={choice.order}
          onChange={(event) => {
            const order = AXIS_ORDERS.find((known) => known === event.currentTarget.value);
            if (order) set({ order });
          }}
        >
          {AXIS_ORDERS.map((order) => (
            <option key={order} value={order}>
              {ORDER_LABELS[order]}
            </option>
          ))}
        </select>
      </label>
      {isFoldable(dimension) && (
        <label>
          Level{" "}
          <select
            value={choice.level}
            onChange={(event) =>
              set({ level: event.currentTarget.value === "groups" ? "groups" : "values", open: [] })
            }
          >
            <option value="groups">groups</option>
            <option value="values">single values</option>
          </select>
        </label>
      )}
      {view.inside === axis && (
        <label>
          Fold away inside it what fewer than{" "}
          <input
            type="number"
            min={1}
            max={MOST_FOLD_BELOW}
            value={view.foldBelow}
            onChange={({ currentTarget: { valueAsNumber: below } }) => {
              if (Number.isInteger(below) && below >= 1 && below <= MOST_FOLD_BELOW) {
                onChange(foldInsideBelow(view, below));
              }
            }}
          />{" "}
          studies carry
        </label>
      )}
      {dimension.kind === "coded" && <Merges {...props} />}
    </fieldset>
  );
}

/** Values that the reader counts as one, to see which gaps survive. */
function Merges(props: MapOptionsProps & { readonly axis: "rows" | "cols" }): JSX.Element {
  const { axis, codebook, view, onChange } = props;
  const dimension = dimensionOf(codebook, view[axis].dimension);
  const merged = view.merged[dimension.name] ?? [];
  const [picked, setPicked] = useState<readonly string[]>([]);
  const taken = merged.flatMap((entry) => entry.split(MERGE_MARK));
  const free = dimension.categories.filter(
    ({ missing, value }) => !missing && !taken.includes(value),
  );
  return (
    <details class="merges">
      <summary>Merge values{merged.length > 0 && ` (${merged.length})`}</summary>
      <ul>
        {merged.map((entry) => (
          <li key={entry}>
            {contractLabelOf(dimension, entry)}{" "}
            <MergeName
              codebook={codebook}
              view={view}
              dimension={dimension.name}
              entry={entry}
              onChange={onChange}
            />{" "}
            <button
              type="button"
              class="plain"
              onClick={() => onChange(unmerge(codebook, view, dimension.name, entry))}
            >
              Undo
              <span class="visually-hidden"> {contractLabelOf(dimension, entry)}</span>
            </button>
          </li>
        ))}
        {free.map(({ value, label }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={picked.includes(value)}
                onChange={() =>
                  setPicked(
                    picked.includes(value)
                      ? picked.filter((other) => other !== value)
                      : [...picked, value],
                  )
                }
              />{" "}
              {label}
            </label>
          </li>
        ))}
      </ul>
      <button
        type="button"
        disabled={inContractOrder(dimension, picked).length < 2}
        onClick={() => {
          onChange(mergeOnAxis(codebook, view, axis, picked));
          setPicked([]);
        }}
      >
        Merge
      </button>
    </details>
  );
}
