import type { Roles } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";

/**
 * A study field by field, as the table has it: for each field its values in
 * order, none where the cell was empty. A list that is no dimension is one text,
 * joined by "; ".
 */
export function cellsByField(study: Study, roles: Roles): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, readonly string[]>();
  for (const [name, text] of Object.entries(study.details)) cells.set(name, filled([text]));
  for (const [role, name] of Object.entries(roles) as [keyof Roles, string | null][]) {
    if (name !== null) cells.set(name, filled([study[role]].flat().map(toText)));
  }
  // Last: the year is both a role and a dimension.
  for (const [name, values] of Object.entries(study.codes)) cells.set(name, values);
  return cells;
}

function toText(value: string | number | boolean | null): string {
  return value === null ? "" : String(value);
}

function filled(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== "");
}
