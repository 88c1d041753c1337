import type { FileContract } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";

/** Studies in full and what writes them as files: fetched when a reader exports some. */
export interface Records {
  readonly contract: FileContract;
  readonly studies: readonly Study[];
}

/** All studies in full as they are sent, in table order, or in files of `perFile` each. */
export interface SentRecords {
  readonly contract: FileContract;
  readonly records: readonly Study[] | { readonly perFile: number };
}
