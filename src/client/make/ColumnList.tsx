import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ColumnPart } from "../../dataset/edits/edit-columns.ts";
import type { Edit } from "../../dataset/edits/edit.ts";
import type { ShownColumn } from "./messages.ts";
import { ValueList } from "./ValueList.tsx";

const PARTS: readonly (readonly [part: ColumnPart, label: string])[] = [
  ["dimension", "Dimension"],
  ["title", "Title"],
  ["authors", "Authors"],
  ["year", "Year"],
  ["doi", "DOI"],
  ["venue", "Journal"],
  ["volume", "Volume"],
  ["issue", "Issue"],
  ["pages", "Pages"],
  ["pmid", "PubMed id"],
  ["url", "Web address"],
  ["summary", "Abstract"],
  ["text", "Text"],
  ["out", "Left out"],
];
/** What can stand between the values of a cell. */
const DELIMITERS: readonly (readonly [delimiter: string, label: string])[] = [
  ["", "nothing: one value a cell"],
  [";", "semicolon ;"],
  [",", "comma ,"],
  ["|", "bar |"],
  ["/", "slash /"],
  ["\n", "line end"],
];

/** Every column with what it is taken for. */
export function ColumnList(props: {
  readonly columns: readonly ShownColumn[];
  onEdit(edit: Edit): void;
}): JSX.Element {
  return (
    <section aria-labelledby="make-columns">
      <h2 id="make-columns">Columns</h2>
      <ul class="make-columns">
        {props.columns.map((column) => (
          <li key={column.name}>
            <ColumnCard column={column} onEdit={props.onEdit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ColumnCard(props: {
  readonly column: ShownColumn;
  onEdit(edit: Edit): void;
}): JSX.Element {
  const { column, onEdit } = props;
  const { name, title, part, values, size, ownColumn } = column;
  const [open, setOpen] = useState(false);
  const label = PARTS.find(([known]) => known === part)?.[1] ?? (part === "id" ? "Id" : "Added");
  return (
    <details
      class={part === "out" ? "make-column out" : "make-column"}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span class="make-title">{title || "Id"}</span>{" "}
        <span class="note">
          {label}
          {part === "dimension" && size > 0 && `, ${size === 1 ? "1 value" : `${size} values`}`}
        </span>
      </summary>
      {open && (
        <div class="make-details">
          {ownColumn && <PartAndDelimiter column={column} onEdit={onEdit} />}
          {part !== "out" && (
            <label>
              Title{" "}
              <input
                type="text"
                value={title}
                onChange={({ currentTarget: { value } }) =>
                  onEdit({ kind: "column title", column: name, title: value })
                }
              />
            </label>
          )}
          {values.length > 0 && part === "dimension" ? (
            <ValueList column={name} values={values} size={size} onEdit={onEdit} />
          ) : (
            <p class="note">
              {column.examples.length > 0
                ? `For example: ${column.examples.join(" · ")}`
                : "Nothing stands in it."}
            </p>
          )}
        </div>
      )}
    </details>
  );
}

function PartAndDelimiter(props: {
  readonly column: ShownColumn;
  onEdit(edit: Edit): void;
}): JSX.Element {
  const { column, onEdit } = props;
  const { name, part, delimiter, size } = column;
  const known = DELIMITERS.some(([mark]) => mark === (delimiter ?? ""));
  const marks = known ? DELIMITERS : [...DELIMITERS, [delimiter!, `“${delimiter!}”`] as const];
  return (
    <>
      <label>
        What it is{" "}
        <select
          value={part}
          onChange={({ currentTarget: { value } }) =>
            onEdit({ kind: "part", column: name, part: value as ColumnPart })
          }
        >
          {PARTS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {part === "dimension" && size > 0 && (
        <label>
          Between the values of a cell{" "}
          <select
            value={delimiter ?? ""}
            onChange={({ currentTarget: { value } }) =>
              onEdit({ kind: "delimiter", column: name, delimiter: value })
            }
          >
            {marks.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
