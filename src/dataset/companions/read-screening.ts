import type { Category } from "../../contract/contract.ts";
import type { Fault, Notice } from "../faults/fault.ts";
import type { TableSource } from "../contract/read-contract.ts";
import { quoted } from "../faults/quoted.ts";
import { readTable } from "../studies/read-table.ts";

const ADDRESS = "source_url";

/** A candidate that was looked at and left out. */
export interface LeftOut {
  readonly title: string;
  /** Null when the record showed none. */
  readonly year: number | null;
  /** The page that was looked at; empty when none was kept. */
  readonly url: string;
  /** A value of `Screening.reasons`. */
  readonly reason: string;
}

/** The candidates left out, in table order, and what the reasons mean. */
export interface Screening {
  readonly leftOut: readonly LeftOut[];
  readonly reasons: readonly Category[];
}

/** The candidates left out, what was mended, and what is wrong. */
export interface ScreeningRead {
  readonly screening: Screening;
  readonly notices: readonly Notice[];
  readonly faults: readonly Fault[];
}

/** Reads the table of candidates left out: columns title, year, source_url and reason. */
export function readScreening(bytes: Uint8Array, source: TableSource, file: string): ScreeningRead {
  const notices: Notice[] = [];
  // Browsers read an address with a third slash as one with two; so does this.
  const mend = (text: string, column: string, row: number): string => {
    const mended = column === ADDRESS ? text.replace(/^(https?:\/\/)\/+/, "$1") : text;
    if (mended !== text) {
      const message = `The address has a slash too many; read as ${quoted(mended)}.`;
      notices.push({ file, row, column, message });
    }
    return mended;
  };
  const forms = new Map([[ADDRESS, "address"]] as const);
  const table = readTable(bytes, source.fields, file, { forms, mend });
  const leftOut = table.rows.map(({ cells }) => {
    const text = (name: string) => cells.get(name)?.[0] ?? "";
    const year = text("year");
    return {
      title: text("title"),
      year: year === "" ? null : Number(year),
      url: text(ADDRESS),
      reason: text("reason"),
    };
  });
  const reasons = source.fields.find(({ name }) => name === "reason")?.categories ?? [];
  return {
    screening: { leftOut, reasons },
    notices: [...notices, ...table.notices],
    faults: table.faults,
  };
}
