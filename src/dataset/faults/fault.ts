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

/** How many places of one fault are named; the others are counted. */
const NAMED = 5;

/** One line: `file:row:column message`, without the parts that are null. */
export function printFault(fault: Fault): string {
  return `${[fault.file, ...placeIn(fault)].join(":")} ${fault.message}`;
}

/**
 * Faults in lines. One that stands in more than five places of a file is one line: the first with its
 * message, then the next four places and how many there are. Messages that differ only in what they
 * quote and in numbers tell of one fault.
 */
export function faultLines(faults: readonly Fault[]): readonly string[] {
  const kinds = Map.groupBy(faults, kindOf);
  return faults.flatMap((fault) => {
    const same = kinds.get(kindOf(fault)) ?? [fault];
    if (same.length <= NAMED) return [printFault(fault)];
    if (same[0] !== fault) return [];
    const next = same.slice(1, NAMED).map((other) => placeIn(other).join(":"));
    const also = `The same at ${next.join(", ")} and ${same.length - NAMED} more places (${same.length} in all).`;
    return [`${printFault(fault)} ${also}`];
  });
}

function kindOf({ file, message }: Fault): string {
  return `${file} ${message.replaceAll(/"[^"]*"/g, '""').replaceAll(/\d+/g, "0")}`;
}

function placeIn({ row, column }: Fault): readonly (string | number)[] {
  return [row, column === null ? null : shown(column)].filter((part) => part !== null);
}

/** Thrown when files cannot be used as they are; its message tells every fault, one kind a line. */
export class DataFaults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faultLines(faults).join("\n"));
    this.name = "DataFaults";
    this.faults = faults;
  }
}
