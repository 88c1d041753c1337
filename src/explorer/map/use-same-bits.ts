import { useRef } from "preact/hooks";
import type { Bits } from "../../evidence/bits.ts";

/** The set of the last drawing while it holds the same studies: what is made from it can stay. */
export function useSameBits(bits: Bits): Bits {
  const last = useRef(bits);
  const same =
    last.current.length === bits.length && bits.every((word, i) => word === last.current[i]);
  if (!same) last.current = bits;
  return last.current;
}
