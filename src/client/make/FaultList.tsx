import type { JSX } from "preact";
import type { Edit } from "../../dataset/edits/edit.ts";
import type { MadeModel, Reading, ShownFault } from "./messages.ts";

/** What is wrong with the file or with what was made of it, at its row and column. */
export function FaultList(props: {
  readonly model: MadeModel;
  readonly reading: Reading;
  onRead(reading: Reading): void;
  onEdit(edit: Edit): void;
}): JSX.Element | null {
  const { model, reading, onRead, onEdit } = props;
  const { faults, faultCount, canGoOn } = model;
  if (faultCount === 0) return null;
  return (
    <section class="make-faults" aria-labelledby="make-faults">
      <h2 id="make-faults">{faultCount === 1 ? "1 fault" : `${faultCount} faults`}</h2>
      <ul>
        {faults.map((fault, at) => (
          <li key={at}>
            <FaultLine fault={fault} onEdit={onEdit} />
          </li>
        ))}
      </ul>
      {faultCount > faults.length && <p class="note">And {faultCount - faults.length} more.</p>}
      {model.columns.length === 0 && canGoOn && (
        <button type="button" onClick={() => onRead({ ...reading, goOn: true })}>
          Go on without what could not be read
        </button>
      )}
    </section>
  );
}

function FaultLine(props: { readonly fault: ShownFault; onEdit(edit: Edit): void }): JSX.Element {
  const { row, column, message, cell } = props.fault;
  const place = [row === null ? "" : `Row ${row}`, column ?? ""].filter(Boolean).join(", ");
  const write = (text: string) => cell && props.onEdit({ kind: "cell", ...cell, text });
  return (
    <>
      {place && <strong>{place}: </strong>}
      {message}
      {cell && (
        <span class="make-buttons">
          <label>
            <span class="visually-hidden">What stands there: {place}</span>
            <input
              type="text"
              value={cell.text}
              onChange={({ currentTarget }) => write(currentTarget.value)}
            />
          </label>
          {cell.nearest !== null && (
            <button type="button" onClick={() => write(cell.nearest!)}>
              Take “{cell.nearest}”
            </button>
          )}
          <button type="button" onClick={() => write("")}>
            Empty the cell
          </button>
        </span>
      )}
    </>
  );
}
