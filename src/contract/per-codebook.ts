import type { Codebook } from "./contract.ts";

/** A function of a codebook that makes its answer once for each: a map asks for it thousands of times. */
export function perCodebook<Made>(
  make: (codebook: Codebook) => Made,
): (codebook: Codebook) => Made {
  const known = new WeakMap<Codebook, Made>();
  return (codebook) => {
    const before = known.get(codebook);
    if (before !== undefined) return before;
    const made = make(codebook);
    known.set(codebook, made);
    return made;
  };
}
