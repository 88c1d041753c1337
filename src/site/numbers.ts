export { percent } from "../views/percent.ts";

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
