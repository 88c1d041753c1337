import type { Cited } from "../../views/cited-link.ts";
import { fingerprint } from "../../views/fingerprint.ts";
import type { Evidence, Source } from "../../wire/payload.ts";

/** What a citation says of studies, given by their positions in the table. */
export function citedOf(
  { table }: Evidence,
  positions: readonly number[],
  { checksum }: Source,
): Cited {
  const ids = positions.map((position) => table.ids[position]!);
  return { count: ids.length, fingerprint: fingerprint(checksum, ids) };
}
