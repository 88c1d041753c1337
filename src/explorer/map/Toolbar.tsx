import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import { dimensionOf } from "../../contract/lookup.ts";
import { measuresOf } from "../../evidence/measures.ts";
import { changeAxis, changeSplit, drawSplit, swapAxes } from "../../views/change.ts";
import { measureLabel } from "../../views/measure-words.ts";
import { inSentence } from "../../views/words.ts";
import type { View } from "../../views/view.ts";
import { Drawer } from "../ui/Drawer.tsx";
import { Fold } from "../ui/Fold.tsx";
import { lazyComponent } from "../ui/lazy-component.tsx";

const MapOptions = lazyComponent(async () => (await import("./MapOptions.tsx")).MapOptions);

export interface ToolbarProps {
  readonly codebook: Codebook;
  readonly view: View;
  /** Whether a narrow screen shows it. */
  readonly shown: boolean;
  onClose(): void;
  /** Present once the script runs. */
  readonly onChange: ((view: View) => void) | undefined;
}

/** What the map shows, as a sentence of which each part is a control; on a phone a sheet. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const { codebook, view, shown, onClose } = props;
  const onChange = (next: View) => props.onChange?.(next);
  const options = codebook.dimensions.map(({ name, title }) => ({ value: name, label: title }));
  const axes = [view.rows.dimension, view.cols.dimension];
  const rowTitle = inSentence(dimensionOf(codebook, view.rows.dimension).title);
  return (
    <Drawer
      id="map-controls"
      class="controls"
      title="Change map"
      role="group"
      shown={shown}
      onClose={onClose}
    >
      <Choice
        name="Show"
        value={view.show}
        options={measuresOf(codebook).map((measure) => ({
          value: measure.id,
          label: measure.kind === "count" ? "Number of studies" : measureLabel(measure),
        }))}
        onChange={(show) => onChange({ ...view, show })}
      />
      <Choice
        word="by"
        name="Rows"
        value={view.rows.dimension}
        options={options}
        onChange={(name) => onChange(changeAxis(codebook, view, "rows", name))}
      />
      <button type="button" class="swap" onClick={() => onChange(swapAxes(view))}>
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3" />
        </svg>
        <span class="visually-hidden">Swap rows and columns</span>
      </button>
      <Choice
        word="and"
        name="Columns"
        value={view.cols.dimension}
        options={options}
        onChange={(name) => onChange(changeAxis(codebook, view, "cols", name))}
      />
      {view.split !== null && (
        <Choice
          name="Third dimension"
          value={view.inside ?? ""}
          options={[
            { value: "cols", label: "inside it" },
            { value: "rows", label: `inside ${rowTitle}` },
            { value: "", label: "in small maps by" },
          ]}
          onChange={(axis) =>
            onChange(drawSplit(codebook, view, axis === "rows" || axis === "cols" ? axis : null))
          }
        />
      )}
      <Choice
        {...(view.split === null && { word: "split by" })}
        name="Split"
        value={view.split ?? ""}
        options={[
          { value: "", label: "nothing" },
          ...options.filter(({ value }) => !axes.includes(value)),
        ]}
        onChange={(name) => onChange(changeSplit(codebook, view, name))}
      />
      <Fold class="map-options" summary="More" over>
        {() => <MapOptions codebook={codebook} view={view} onChange={onChange} />}
      </Fold>
    </Drawer>
  );
}

/** One part of the sentence. */
function Choice(props: {
  /** What joins it to the part before it. */
  readonly word?: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}): JSX.Element {
  const { word, name, value, options, onChange } = props;
  return (
    <span class="choice">
      {word && <span>{word}</span>}
      <select
        aria-label={name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
