import readWorkbook from "read-excel-file/universal";
import { unpackedSize } from "./unpacked-size.ts";

/** A sheet of a workbook, as texts; dates as "2025-03-10". */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** No table is larger; a small file that unpacks to more would fill the memory. */
const LARGEST = 500_000_000;

/**
 * The sheets of an Excel workbook (.xlsx), in their order.
 * @returns why it cannot be read, as the end of a sentence, in place of sheets
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly WorkbookSheet[] | string> {
  const size = unpackedSize(bytes);
  if (size > LARGEST) return `unpacks to ${Math.round(size / 1_000_000)} MB, which is too large`;
  try {
    const sheets = await readWorkbook(bytes.slice().buffer);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(textOf)),
    }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `cannot be read as a workbook (${why.split("\n", 1)[0]!})`;
  }
}

/** What the type of the library calls a date is its constructor. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    const iso = Number.isNaN(value.getTime()) ? "" : value.toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
  }
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? value : "";
}
