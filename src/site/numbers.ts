import { wholeNumber } from "../contract/whole-number.ts";
import { format } from "d3-format";

/** A number with its sign and a true minus: "+2.1", "−0.4"; "0.0" has none. */
export function signed(value: number, digits: number): string {
  const text = format(`+.${digits}f`)(value);
  return Number(text.slice(1)) === 0 ? text.slice(1) : text;
}

/**
 * A coefficient with two decimals, or as many as told, and a true minus: "0.47", "−0.05", but never
 * "−0.00".
 */
export function coefficient(value: number, digits = 2): string {
  return format(`.${digits}f`)(value);
}

/** A number of things in words: "1 file", "3 files". */
export function counted(count: number, one: string, many: string): string {
  return `${wholeNumber(count)} ${count === 1 ? one : many}`;
}

/** A size in bytes as "139 KB": thousands of bytes, at least 1. */
export function kilobytes(bytes: number): string {
  return `${wholeNumber(Math.max(1, Math.round(bytes / 1000)))} KB`;
}
