import { GROUP_PREFIX } from "../../contract/lookup.ts";
import type { Bits } from "../bits.ts";

/** A value, group or merge of one dimension. */
export interface CodedEntry {
  readonly dimension: string;
  readonly entry: string;
}

/**
 * The studies that cells of these dimensions are counted over. As on the map, the
 * choices in the dimensions themselves should not narrow them: among studies of
 * one value only, that value goes with everything just as expected.
 */
export type ContextOf = (dimensions: readonly string[]) => Bits;

/**
 * The lasting name of a finding, fit for an address, a file and an id. It depends
 * neither on the order of the entries nor on that of the contract. Codes hold
 * single hyphens only and no dots, so no two findings share a name.
 * @param kind one word for what is found, and what it is about where that is not enough
 */
export function lastingName(kind: string, entries: readonly CodedEntry[]): string {
  const parts = entries
    .map(({ dimension, entry }) => {
      // A colon has no place in a file's name on every system.
      const plain = entry.startsWith(GROUP_PREFIX)
        ? `group.${entry.slice(GROUP_PREFIX.length)}`
        : entry;
      return `${dimension}--${plain}`;
    })
    .toSorted();
  return [kind, ...parts].join("--");
}
