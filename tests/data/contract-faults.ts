import { readContract } from "../../src/dataset/contract/read-contract.ts";
import { DataFaults, printFault } from "../../src/dataset/faults/fault.ts";

/** The lines that reading a descriptor's text ends with, a fault each; none where it is right. */
export function contractFaults(json: string, file: string): readonly string[] {
  try {
    readContract(json, file);
    return [];
  } catch (error) {
    if (error instanceof DataFaults) return error.faults.map(printFault);
    throw error;
  }
}
