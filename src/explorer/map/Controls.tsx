import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import { isFoldable, dimensionOf } from "../../contract/lookup.ts";
import { measuresOf } from "../../evidence/measures.ts";
import { measureLabel } from "../../views/measure-words.ts";
import type { View } from "../../views/view.ts";
import { changeAxis, changeSplit, foldAll, swapAxes } from "../../views/change.ts";
import { Fold } from "../ui/Fold.tsx";
import { later } from "../ui/later.tsx";

const MapOptions = later(async () => (await import("./MapOptions.tsx")).MapOptions);

export interface ControlsProps {
  readonly codebook: Codebook;
  readonly view: View;
  /** Present once the script runs. */
  readonly onChange: ((view: View) => void) | undefined;
}

/** What stands on the axes of the map and in its cells. */
export function Controls(props: ControlsProps): JSX.Element {
  const { codebook, view } = props;
  const onChange = (next: View) => props.onChange?.(next);
  const options = codebook.dimensions.map(({ name, title }) => (
    <option key={name} value={name}>
      {title}
    </option>
  ));
  const axis = (label: string, key: "rows" | "cols") => (
    <label>
      {label}{" "}
      <select
        value={view[key].dimension}
        onChange={(event) => onChange(changeAxis(codebook, view, key, event.currentTarget.value))}
      >
        {options}
      </select>
    </label>
  );
  const foldable =
    view.rows.level === "groups" && isFoldable(dimensionOf(codebook, view.rows.dimension));
  const allOpen = view.rows.open === "all";
  const indicator = codebook.indicators[0];
  return (
    <div class="controls needs-script" role="group" aria-label="The map">
      {axis("Rows", "rows")}
      <button type="button" class="swap" onClick={() => onChange(swapAxes(view))}>
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3" />
        </svg>
        <span class="visually-hidden">Swap rows and columns</span>
      </button>
      {axis("Columns", "cols")}
      <label>
        Split{" "}
        <select
          value={view.split ?? ""}
          onChange={(event) => onChange(changeSplit(codebook, view, event.currentTarget.value))}
        >
          <option value="">no split</option>
          {options}
        </select>
      </label>
      <label>
        Show{" "}
        <select
          value={view.show}
          onChange={(event) => onChange({ ...view, show: event.currentTarget.value })}
        >
          {measuresOf(codebook).map((measure) => (
            <option key={measure.id} value={measure.id}>
              {measureLabel(measure)}
            </option>
          ))}
        </select>
      </label>
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
      {foldable && (
        <button type="button" class="plain" onClick={() => onChange(foldAll(view, !allOpen))}>
          {allOpen ? "Fold all" : "Unfold all"}
        </button>
      )}
      {!view.compare && (
        <button
          type="button"
          class="plain"
          onClick={() =>
            onChange({ ...view, compare: { mode: "difference", baseline: view.filters } })
          }
        >
          Compare with this
        </button>
      )}
      <Fold class="map-options" summary="More">
        {() => <MapOptions codebook={codebook} view={view} onChange={onChange} />}
      </Fold>
    </div>
  );
}
