import { useRef } from "preact/hooks";
import { type Bits, sameBits } from "../../evidence/bits.ts";

/** The set of the last drawing while it holds the same studies: what is made from it can stay. */
export function useSameBits<Set extends Bits | null>(bits: Set): Set {
  const last = useRef(bits);
  const before = last.current;
  if (before === null || bits === null || !sameBits(before, bits)) last.current = bits;
  return last.current;
}
