import type { Contract } from "../../contract/contract.ts";
import type { TableSource } from "../contract/read-contract.ts";
import { readStudies, type StudiesRead } from "../studies/read-studies.ts";

/**
 * Reads the table of eligible studies that are held for a later release. It has the columns of the
 * table of studies and is checked like it, but for the range of years: that comes from the table's own
 * schema, since a study may be held because its year lies outside the scope. No id may be that of a
 * study that is included. A table without rows is right: then none is held.
 * @param included the ids of the studies that are included
 */
export function readWaiting(
  bytes: Uint8Array,
  source: TableSource,
  contract: Contract,
  included: readonly string[],
  file: string,
): StudiesRead {
  const { year } = contract.roles;
  const own = source.fields.find(({ name }) => name === year);
  const range = { minimum: own?.minimum ?? null, maximum: own?.maximum ?? null };
  const fields = contract.fields.map((field) =>
    field.name === year ? { ...field, ...range } : field,
  );
  return readStudies(bytes, { ...contract, fields }, file, { mayBeEmpty: true, included });
}
