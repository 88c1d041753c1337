import { useRef } from "preact/hooks";
import type { Bits } from "../../evidence/bits.ts";

/** The set of the last drawing while it holds the same studies: what is made from it can stay. */
export function useSameBits<Set extends Bits | null>(bits: Set): Set {
  const last = useRef(bits);
  if (!sameBits(last.current, bits)) last.current = bits;
  return last.current;
}

/** Whether two sets hold the same studies; none is like no other. */
export function sameBits(a: Bits | null, b: Bits | null): boolean {
  return a !== null && b !== null && a.length === b.length && b.every((word, i) => word === a[i]);
}
