import { plainName } from "../references/column-names.ts";
import type { Column } from "./column.ts";
import { missingKind } from "./missing-words.ts";

/** Columns of ticks: `marks` alone beside empty cells, or `answers`, a yes and a no. */
export type TickKind = "marks" | "answers";

const YES =
  /^(?:[xX\u2713\u2714\u2611\u2022\u25CF*]|1(?:\.0)?|yes|y|ja|oui|sí|sim|true|t|checked|selected|ticked|present|included)$/i;
const NO =
  /^(?:0(?:\.0)?|no|n|nein|non|não|false|f|unchecked|not selected|unticked|absent|\u2717|\u2718|\u2610)$/i;

/** What kind of ticks the cells of a column are; `none` when nothing stands in it, null when they are no ticks. */
export function ticksOf(column: Column): TickKind | "none" | null {
  const filled = column.cells.filter((cell) => cell !== "");
  // Whoever may answer that it is not clear was asked a question.
  if (filled.some((cell) => ["unclear", "silent"].includes(missingKind(cell) ?? ""))) return null;
  const told = filled.filter((cell) => missingKind(cell) === null);
  if (told.length === 0) return "none";
  let answered = false;
  for (const cell of told) {
    if (NO.test(cell)) answered = true;
    else if (!isYes(column, cell)) return null;
  }
  return answered ? "answers" : "marks";
}

/** Whether a text is a mark such as "x" or "1" rather than a word of its own. */
export function isMark(text: string): boolean {
  return YES.test(text);
}

/** Whether a row ticks the value of a column; counts above 0 do in columns of numbers. */
export function isTick(column: Column, row: number): boolean {
  const cell = column.cells[row] ?? "";
  return isYes(column, cell) || /^[1-9]\d*$/.test(cell);
}

function isYes({ title }: Column, cell: string): boolean {
  if (YES.test(cell)) return true;
  const [name, text] = [plainName(title), plainName(cell)];
  return text !== "" && text.length > 1 && (name === text || name.endsWith(` ${text}`));
}
