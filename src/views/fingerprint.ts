import { sha256 } from "./sha-256.ts";

/** Hexadecimal digits of a fingerprint: 40 bits tell selections apart, and a reader can compare them. */
const LENGTH = 10;

/**
 * A short mark of a selection, by which two readers see that they look at the same evidence: the
 * first ten hexadecimal digits of SHA-256 over the checksum of the release's table and the ids,
 * sorted by code unit, each on a line of its own, without a line break at the end.
 * @param checksum SHA-256 of the bytes of the table of studies, in hexadecimal
 * @param ids of the selected studies, in any order
 */
export function fingerprint(checksum: string, ids: readonly string[]): string {
  const text = [checksum, ...ids.toSorted()].join("\n");
  return sha256(new TextEncoder().encode(text)).slice(0, LENGTH);
}
