import type { Contract } from "../../contract/contract.ts";
import type { Study } from "../../contract/study.ts";
import { csvText } from "../bytes/write-csv.ts";
import { readDescriptor } from "../contract/read-contract.ts";
import { DataFaults, type Fault } from "../faults/fault.ts";
import { readStudies } from "../studies/read-studies.ts";
import { filesOf, type MadeTable } from "./made-table.ts";

/** What was made of a table, read and checked as a build does. */
export interface CheckedMap {
  /** The two files, as they are saved. */
  readonly descriptor: string;
  readonly table: string;
  /** Null when the contract has faults. */
  readonly contract: Contract | null;
  /** Those without a fault. */
  readonly studies: readonly Study[];
  readonly faults: readonly Fault[];
}

/** Writes the contract and the table, and reads them back. */
export function checkMade(made: MadeTable): CheckedMap {
  const files = filesOf(made);
  const descriptor = `${JSON.stringify(files.descriptor, null, 2)}\n`;
  const table = csvText(files.table);
  try {
    const { contract } = readDescriptor(descriptor, "datapackage.json");
    const read = readStudies(new TextEncoder().encode(table), contract, "studies.csv");
    return { descriptor, table, contract, studies: read.studies, faults: read.faults };
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    return { descriptor, table, contract: null, studies: [], faults: error.faults };
  }
}
