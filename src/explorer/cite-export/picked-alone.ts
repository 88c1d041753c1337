import { noBits, setBit } from "../../evidence/bits.ts";
import type { Counted } from "../counted.ts";

/** A view as if it selected nothing but some of its studies: those that a reader picked. */
export function pickedAlone(counted: Counted, positions: readonly number[]): Counted {
  const picked = noBits(counted.evidence.table.size);
  for (const position of positions) setBit(picked, position);
  return { ...counted, positions, selected: picked, context: picked };
}
