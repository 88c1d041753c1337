/** One part of the report: a heading, what was measured, and rows under a head. */
export interface Table {
  readonly title: string;
  /** What the numbers are, in one or two sentences. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The value below which a share of the numbers lies, with linear interpolation between the two
 * nearest (type 7 of Hyndman and Fan, The American Statistician 50, 1996).
 * @param share 0 to 1
 * @throws RangeError when there are no numbers
 */
export function quantile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0) throw new RangeError("no numbers");
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below]!;
  return lower + (place - below) * ((sorted[below + 1] ?? lower) - lower);
}

/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** A number with as many digits as are worth reading: three that count, none behind the point from 100 on. */
export function plain(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}

/** The median of several runs with their least and their most. */
export function spread(numbers: readonly number[]): string {
  return `${plain(median(numbers))} (${plain(Math.min(...numbers))}–${plain(Math.max(...numbers))})`;
}

/** Bytes in thousands of bytes of 1,024. */
export function kilobytes(bytes: number): string {
  return plain(bytes / 1024);
}

/**
 * The exponent k of time = c · size^k, by least squares over the logarithms of both.
 * @returns null for fewer than two sizes
 */
export function exponent(
  points: readonly { readonly size: number; readonly time: number }[],
): number | null {
  const known = points.filter(({ time }) => time > 0);
  if (known.length < 2) return null;
  const xs = known.map(({ size }) => Math.log(size));
  const ys = known.map(({ time }) => Math.log(time));
  const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b) / numbers.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const products = xs.map((x, i) => (x - meanX) * (ys[i]! - meanY));
  const squares = xs.map((x) => (x - meanX) ** 2);
  return mean(products) / mean(squares);
}

/** The exponent in a cell of a table. */
export function exponentCell(
  points: readonly { readonly size: number; readonly time: number }[],
): string {
  return exponent(points)?.toFixed(2) ?? "–";
}

/** Why something failed, short enough for a cell of a table. */
export function failure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split("\n").find((text) => text.trim() !== "") ?? "";
  return `failed: ${line.trim().slice(0, 160)}`;
}

/** The table in Markdown. */
export function markdown({ title, note, head, rows }: Table): string {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [`## ${title}`, "", note, "", line(head), line(rule), ...rows.map(line), ""].join("\n");
}
