import type { FileContract } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";

/** The studies in full and what writes them as files: fetched when a reader exports some. */
export interface Records {
  readonly contract: FileContract;
  /** In table order. */
  readonly studies: readonly Study[];
}
