import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Edit } from "../../dataset/edits/edit.ts";
import type { ShownValue } from "./messages.ts";

interface ValueListProps {
  readonly column: string;
  /** The first of them. */
  readonly values: readonly ShownValue[];
  readonly size: number;
  onEdit(edit: Edit): void;
}

/** The values of a column in their order, each with the studies that carry it. */
export function ValueList({ column, values, size, onEdit }: ValueListProps): JSX.Element {
  return (
    <>
      <ol class="make-values">
        {values.map((value, at) => (
          <li key={value.code}>
            <ValueRow
              {...{ column, value, values, onEdit }}
              first={at === 0}
              last={at === size - 1}
            />
          </li>
        ))}
      </ol>
      {size > values.length && <p class="note">And {size - values.length} more values.</p>}
    </>
  );
}

function ValueRow(props: {
  readonly column: string;
  readonly value: ShownValue;
  readonly values: readonly ShownValue[];
  readonly first: boolean;
  readonly last: boolean;
  onEdit(edit: Edit): void;
}): JSX.Element {
  const { column, value, values, first, last, onEdit } = props;
  const { code, label, count, missing } = value;
  const [open, setOpen] = useState(false);
  const text = (kind: "label" | "definition" | "group", name: string, hidden = false) => (
    <label>
      <span class={hidden ? "visually-hidden" : ""}>{name}</span>{" "}
      <input
        type="text"
        value={value[kind]}
        onChange={({ currentTarget }) =>
          onEdit({ kind, column, value: code, text: currentTarget.value })
        }
      />
    </label>
  );
  return (
    <div class={missing ? "make-value is-missing" : "make-value"}>
      {text("label", `Label of ${label}`, true)}
      <span class="count">{count}</span>
      <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Less" : "More"}
        <span class="visually-hidden"> on {label}</span>
      </button>
      {open && (
        <div class="make-details">
          <label>
            Merge into{" "}
            <select
              value=""
              onChange={({ currentTarget: { value: into } }) =>
                into !== "" && onEdit({ kind: "merge", column, value: code, into })
              }
            >
              <option value="">…</option>
              {values
                .filter((other) => other.code !== code)
                .map((other) => (
                  <option key={other.code} value={other.code}>
                    {other.label}
                  </option>
                ))}
            </select>
          </label>
          {text("definition", "Definition")}
          {text("group", "Group")}
          <label>
            <input
              type="checkbox"
              checked={missing}
              onChange={({ currentTarget: { checked } }) =>
                onEdit({ kind: "missing", column, value: code, missing: checked })
              }
            />{" "}
            says that the source does not tell
          </label>
          <span class="make-buttons">
            <button
              type="button"
              disabled={first}
              onClick={() => onEdit({ kind: "move", column, value: code, by: -1 })}
            >
              Earlier
            </button>
            <button
              type="button"
              disabled={last}
              onClick={() => onEdit({ kind: "move", column, value: code, by: 1 })}
            >
              Later
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
