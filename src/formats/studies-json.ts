import type { Contract, Field, FileContract } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";
import { cellsByField } from "../evidence/study-cells.ts";

type Value = string | number | boolean | null | readonly string[];

/** The whole table for programs. */
export interface StudiesJson {
  readonly name: string;
  readonly title: string;
  readonly release: string;
  readonly provenance: string;
  readonly licence: Contract["licence"];
  readonly studies: readonly Readonly<Record<string, Value>>[];
}

/**
 * The studies with the field names and codes of the table: lists are lists, numbers numbers; an
 * empty cell is null, or an empty list.
 */
export function studiesJson(studies: readonly Study[], contract: FileContract): StudiesJson {
  const { name, title, release, licence, site, fields, roles } = contract;
  return {
    name,
    title,
    release,
    provenance: site.provenance,
    licence,
    studies: studies.map((study) => {
      const cells = cellsByField(study, roles);
      return Object.fromEntries(
        fields.map((field) => [field.name, typed(cells.get(field.name) ?? [], field, study)]),
      );
    }),
  };
}

function typed(values: readonly string[], field: Field, study: Study): Value {
  const [first] = values;
  switch (field.type) {
    case "list":
      // A list that is no dimension is kept as one text.
      return Object.hasOwn(study.details, field.name) ? (first?.split("; ") ?? []) : values;
    case "integer":
      return first === undefined ? null : Number(first);
    case "boolean":
      return first === undefined ? null : first === "true";
    case "string":
      return first ?? null;
  }
}
