import type { Interval } from "../statistics/interval.ts";

/**
 * A share from 0 to 1 as "23%", or with decimals "23.4%". Only none is "0%" and only all are "100%":
 * what rounds to either is "<1%" or ">99%".
 */
export function percent(share: number, digits = 0): string {
  const step = 10 ** -digits;
  const text = (100 * share).toFixed(digits);
  if (share > 0 && Number(text) === 0) return `<${step}%`;
  if (share < 1 && Number(text) === 100) return `>${(100 - step).toFixed(digits)}%`;
  return `${text}%`;
}

/** An interval of shares as "17% to 30%". */
export function percentInterval({ low, high }: Interval, digits = 0): string {
  return `${percent(low, digits)} to ${percent(high, digits)}`;
}

/** A number with its sign and a true minus: "+2.1", "−0.4", "0.0". */
export function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return (value < 0 ? "−" : "+") + text;
}

/** A coefficient with two decimals, or as many as told, and a true minus: "0.47", "−0.05". */
export function coefficient(value: number, digits = 2): string {
  return value.toFixed(digits).replace("-", "−");
}

/** A number of things in words: "1 file", "3 files". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** A size in bytes as "139 KB": thousands of bytes, at least 1. */
export function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString("en")} KB`;
}
