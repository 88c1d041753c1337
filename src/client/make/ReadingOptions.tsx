import type { JSX } from "preact";
import type { MadeModel, Reading } from "./messages.ts";

/** How the file is read, before anything is edited; nothing for a folder that was saved. */
export function ReadingOptions(props: {
  readonly model: MadeModel;
  readonly reading: Reading;
  onRead(reading: Reading): void;
}): JSX.Element | null {
  const { model, reading, onRead } = props;
  const { sheets, header } = model;
  if (header.length === 0) return null;
  return (
    <details class="make-reading">
      <summary>How the file is read</summary>
      <div class="make-details">
        {sheets.length > 1 && (
          <label>
            Sheet{" "}
            <select
              value={reading.sheet ?? ""}
              onChange={({ currentTarget: { value } }) =>
                onRead({ ...reading, study: null, sheet: value === "" ? null : value })
              }
            >
              <option value="">the first with a table</option>
              {sheets.map((sheet) => (
                <option key={sheet} value={sheet}>
                  {sheet}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          Rows are one study where they are the same in{" "}
          <select
            value={reading.study ?? ""}
            onChange={({ currentTarget: { value } }) =>
              onRead({ ...reading, study: value === "" ? null : value })
            }
          >
            <option value="">nothing: each row is a study</option>
            {header.map((title) => (
              <option key={title} value={title}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={reading.merge}
            onChange={({ currentTarget: { checked } }) => onRead({ ...reading, merge: checked })}
          />{" "}
          Columns of ticks and numbered columns become one dimension
        </label>
      </div>
    </details>
  );
}
