import type { Field } from "../../contract/contract.ts";
import { quoted } from "../faults/quoted.ts";

const DATE =
  /^(?:\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|[a-zà-ÿ]{3,9}\.?[-. ]\d{2,4}|\d{1,2}[-. ][a-zà-ÿ]{3,9}\.?(?:[-. ]\d{2,4})?)$/i;
const SHORTENED = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const DECIMAL = /^[+-]?\d+([.,])\d+$/;

/** Checks a whole number against the range of its field. */
export function checkInteger(
  text: string,
  field: Field,
): { readonly values: readonly string[]; readonly problems: readonly string[] } {
  const range = rangeOf(field);
  if (!/^-?[0-9]{1,15}$/.test(text)) {
    const right = range === null ? "a whole number" : `a whole number ${range}`;
    return { values: [], problems: [`${quoted(text)} is ${whatElse(text)}; ${right} is right.`] };
  }
  const value = Number(text);
  const outside =
    (field.minimum !== null && value < field.minimum) ||
    (field.maximum !== null && value > field.maximum);
  const problems = outside ? [`${value} is out of range; a number ${range} is right.`] : [];
  return { values: [String(value)], problems };
}

/** Continues a message on a text that looks like a date: spreadsheets make dates of numbers. */
export function dateHint(text: string): string {
  return DATE.test(text) ? ", but a date, which spreadsheets make of numbers" : "";
}

/** Whether a spreadsheet wrote a long number in this short form, which has lost its last digits. */
export function isShortened(text: string): boolean {
  return SHORTENED.test(text);
}

function whatElse(text: string): string {
  if (isShortened(text)) return "a number that a spreadsheet cut short";
  const [, mark] = DECIMAL.exec(text) ?? [];
  if (mark !== undefined) return `a number with a decimal ${mark === "," ? "comma" : "point"}`;
  return `not a whole number${dateHint(text)}`;
}

function rangeOf({ minimum, maximum }: Field): string | null {
  if (minimum !== null && maximum !== null) return `from ${minimum} to ${maximum}`;
  if (minimum !== null) return `from ${minimum} on`;
  return maximum === null ? null : `up to ${maximum}`;
}
