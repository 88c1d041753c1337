import { shown } from "./quoted.ts";

/** Something wrong with a file, and where. */
export interface Fault {
  /** The file as the reader of the message knows it, such as `data/studies.csv`. */
  readonly file: string;
  /** Number of the record as a spreadsheet shows it (the header is 1); null for JSON. */
  readonly row: number | null;
  /** Name of the column, or the path within a JSON file; null for the file as a whole. */
  readonly column: string | null;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** Something that was mended without loss while reading, and where. */
export type Notice = Fault;

/** One line: `file:row:column message`, without the parts that are null. */
export function printFault(fault: Fault): string {
  const column = fault.column === null ? null : shown(fault.column);
  const place = [fault.file, fault.row, column].filter((part) => part !== null);
  return `${place.join(":")} ${fault.message}`;
}

/** Thrown when files cannot be used as they are; its message lists every fault, one a line. */
export class DataFaults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(printFault).join("\n"));
    this.name = "DataFaults";
    this.faults = faults;
  }
}
