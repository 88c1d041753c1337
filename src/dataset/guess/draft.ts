import type { NamedRole } from "../references/column-names.ts";
import type { Column } from "./column.ts";
import type { ColumnGuess } from "./guess-column.ts";

/** What becomes of a column: a field with its cells as they will be written. */
export interface Draft {
  readonly title: string;
  readonly role: NamedRole | "authorsComplete" | null;
  readonly dimension: boolean;
  readonly guess: ColumnGuess;
  readonly cells: readonly string[];
  /** What separates the entries of a cell as it is written, or null when each has one. */
  readonly delimiter: string | null;
  /** The column it was made of; absent for one that the table itself does not have. */
  readonly source?: Column;
  /** What a contract says of the field besides, as it stands there. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What was guessed of one column: a field of the contract. */
export interface GuessedField extends Draft {
  readonly name: string;
}

/** Something to be said of a column, or of the table as a whole. */
export interface GuessNotice {
  readonly column: string | null;
  readonly message: string;
}

/** Cells of some rows, "row 7 (“in press”), row 12 (“2020a”) and 3 more (5 in all)". */
export function rowsNamed(
  cells: readonly { readonly number: number; readonly text: string }[],
): string {
  const MOST = 5;
  const named = cells
    .slice(0, MOST)
    .map(({ number, text }) =>
      text === "" ? `row ${number}` : `row ${number} (“${text.slice(0, 40)}”)`,
    );
  const more = cells.length - MOST;
  return more > 0
    ? `${named.join(", ")} and ${more} more (${cells.length} in all)`
    : named.join(", ");
}
