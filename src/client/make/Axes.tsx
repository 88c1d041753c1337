import type { JSX } from "preact";
import type { Edit } from "../../dataset/edits/edit.ts";
import type { MadeModel } from "./messages.ts";

const AXES = [
  { axis: "rows", label: "Rows" },
  { axis: "cols", label: "Columns" },
  { axis: "split", label: "Split" },
] as const;

/** What the map opens with. */
export function Axes(props: { readonly model: MadeModel; onEdit(edit: Edit): void }): JSX.Element {
  const { model, onEdit } = props;
  const dimensions = model.columns.filter(({ dimension, part }) => dimension && part !== "out");
  const onAxis = [model.opening.rows, model.opening.cols];
  return (
    <fieldset class="make-axes">
      <legend>The map opens with</legend>
      {AXES.map(({ axis, label }) => (
        <label key={axis}>
          {label}{" "}
          <select
            value={model.opening[axis] ?? ""}
            onChange={({ currentTarget: { value } }) =>
              onEdit({ kind: "axis", axis, column: value === "" ? null : value })
            }
          >
            {axis === "split" && <option value="">nothing</option>}
            {dimensions
              .filter(({ name }) => axis !== "split" || !onAxis.includes(name))
              .map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
