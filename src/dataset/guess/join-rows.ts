import { plainTitle } from "../references/join-references.ts";
import type { Draft, GuessNotice } from "./draft.ts";
import { writeValues } from "./write-values.ts";

/** The rows that belong to one study, by their places, in the order of the first of each. */
export type StudyRows = readonly (readonly number[])[];

/** Rows with the same text in the column that names studies; a row without one is a study of its own. */
export function rowsByStudy(keys: readonly string[]): StudyRows {
  const places = keys.map((_, row) => row);
  return [...Map.groupBy(places, (row) => plainTitle(keys[row]!) || `\n${row}`).values()];
}

/**
 * Joins the rows of each study to one: values of all rows, other cells once each. Where rows of a study
 * differ in a part that a study has once (title, year, DOI), the first counts, with a notice.
 */
export function joinRows(
  draft: Draft,
  studies: StudyRows,
): { readonly draft: Draft; readonly notices: readonly GuessNotice[] } {
  const { guess, role, title, cells } = draft;
  if (guess.kind === "values") {
    const lists = studies.map((rows) => [...new Set(rows.flatMap((row) => guess.cells[row]!))]);
    const written = writeValues(
      studies.map(([first]) => cells[first!]!),
      lists,
    );
    return { draft: { ...draft, ...written, guess: { ...guess, cells: lists } }, notices: [] };
  }
  const texts = studies.map((rows) => [
    ...new Set(rows.map((row) => cells[row]!).filter((cell) => cell !== "")),
  ]);
  const once = role !== null || guess.kind === "number";
  const differ = texts.filter(({ length }) => length > 1).length;
  const message = `The rows of ${differ} ${differ === 1 ? "study" : "studies"} differ in it; the first row of each counts.`;
  return {
    draft: { ...draft, cells: texts.map((list) => (once ? (list[0] ?? "") : list.join("; "))) },
    notices: once && differ > 0 ? [{ column: title, message }] : [],
  };
}
