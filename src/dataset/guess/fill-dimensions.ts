import { readCsv } from "../bytes/read-csv.ts";
import { vocabularyOf } from "./descriptor.ts";
import { gatherValues } from "./values.ts";

/** What is looked at of a descriptor that may have any form; the reader of contracts checks it. */
interface LooseField {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly categories?: unknown;
  readonly delimiter?: unknown;
  readonly evidenceMap?: {
    readonly dimension?: unknown;
    readonly categories?: unknown;
    readonly delimiter?: unknown;
    readonly groups?: unknown;
  };
}
interface LooseResource {
  readonly name?: unknown;
  readonly path?: unknown;
  readonly schema?: { readonly fields?: unknown };
}

/**
 * The path of the table that a descriptor takes values from: that of the studies, when a field says only
 * that it is a dimension. Null when each dimension has its categories, or the text is no descriptor.
 */
export function tableToFill(json: string): string | null {
  const studies = studiesOf(parsed(json));
  const open = fieldsOf(studies).some(isOpen);
  const path = studies?.path;
  // No path leads out of the folder; the reader of contracts says so of others.
  return open && typeof path === "string" && !/^[/\\]|:|(?:^|[/\\])\.\./.test(path) ? path : null;
}

/**
 * A descriptor in which every dimension has categories: those that have none get the values of the
 * table, the most frequent first.
 * @param json a descriptor of which `tableToFill` names a table
 */
export function fillDimensions(json: string, table: Uint8Array): string {
  const descriptor = parsed(json);
  const studies = studiesOf(descriptor);
  const { header, rows } = readCsv(table, "", "");
  for (const field of fieldsOf(studies).filter(isOpen)) {
    const column = header.indexOf(String(field.name));
    const own = field.evidenceMap!;
    const delimiter = own.delimiter ?? (field.type === "list" ? (field.delimiter ?? ",") : null);
    const lists = rows.map(({ cells }) => {
      const cell = cells[column] ?? "";
      const entries = typeof delimiter === "string" ? cell.split(delimiter) : [cell];
      return entries.map((one) => one.trim()).filter((one) => one !== "");
    });
    const { categories, groups } = vocabularyOf(gatherValues(lists, false).values);
    Object.assign(own, { categories, ...(groups && { groups }) });
  }
  return JSON.stringify(descriptor);
}

function isOpen({ type, categories, evidenceMap: own }: LooseField): boolean {
  const coded = type === "string" || type === "list";
  return (
    coded &&
    own?.dimension === true &&
    own.categories === undefined &&
    own.groups === undefined &&
    categories === undefined
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

function studiesOf(descriptor: unknown): LooseResource | undefined {
  const resources = isObject(descriptor) ? descriptor["resources"] : null;
  if (!Array.isArray(resources)) return undefined;
  return resources.filter(isObject).find(({ name }) => name === "studies");
}

function fieldsOf(resource: LooseResource | undefined): readonly LooseField[] {
  const fields = isObject(resource?.schema) ? resource.schema["fields"] : null;
  return Array.isArray(fields)
    ? fields.filter(isObject).filter((field) => isObject(field["evidenceMap"]))
    : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
