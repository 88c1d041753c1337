import { readPlainCsv } from "./plain-csv.ts";

/**
 * Reads the tables of a Data Package by what its descriptor says and nothing else, independently of
 * the code under test. It knows the types, constraints and keys that the tests' packages use, and does
 * with them what readers in wide use do: an empty cell is null, and a pattern is matched as
 * `^pattern$`, without a group around it.
 */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
  readonly categories?: readonly { readonly value: string }[];
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type?: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

export interface PlainPackage {
  readonly resources: readonly Resource[];
}

type Rows = readonly (readonly string[])[];

/**
 * What is wrong with the tables, each as "studies 2 year: minimum", rows counted with the header.
 * @param textOf the text of a file by its path
 * @param coded whether cells hold the values of categories; a table that is still to be checked may
 *   hold their labels
 */
export function packageErrors(
  { resources }: PlainPackage,
  textOf: (path: string) => string,
  coded: boolean,
): readonly string[] {
  const tables = new Map(
    resources
      .filter(({ type }) => type === "table")
      .map((resource) => [resource, readPlainCsv(textOf(resource.path))] as const),
  );
  return [...tables].flatMap(([resource, rows]) => [
    ...cellErrors(resource, rows, coded),
    ...keyErrors(resource, rows),
    ...referenceErrors(resource, rows, tables),
  ]);
}

function cellErrors({ name, schema }: Resource, rows: Rows, coded: boolean): readonly string[] {
  const fields = schema?.fields ?? [];
  const [header = [], ...body] = rows;
  if (header.join() !== fields.map((field) => field.name).join()) return [`${name} 1: header`];
  return body.flatMap((row, index) => {
    const where = `${name} ${index + 2}`;
    if (row.length !== fields.length) return [`${where}: cells`];
    return fields.flatMap((field, column) => {
      const why = cellError(field, row[column] ?? "", coded);
      return why === null ? [] : [`${where} ${field.name}: ${why}`];
    });
  });
}

function cellError(field: Field, cell: string, coded: boolean): string | null {
  const { required, pattern, minimum, maximum } = field.constraints ?? {};
  if (cell === "") return required ? "required" : null;
  if (!isOfType(field, cell)) return "type";
  if (pattern !== undefined && !new RegExp(`^${pattern}$`, "u").test(cell)) return "pattern";
  if (minimum !== undefined && Number(cell) < minimum) return "minimum";
  if (maximum !== undefined && Number(cell) > maximum) return "maximum";
  const values = field.categories?.map(({ value }) => value);
  return coded && values && !values.includes(cell) ? "categories" : null;
}

function isOfType({ type, format = "default" }: Field, cell: string): boolean {
  if (type === "integer") return /^[+-]?[0-9]+$/.test(cell);
  if (type === "boolean") {
    return ["true", "True", "TRUE", "1", "false", "False", "FALSE", "0"].includes(cell);
  }
  return type === "string" && (format === "default" || (format === "uri" && URL.canParse(cell)));
}

/** Primary keys have no part that is null; of unique ones, those with null are left out. */
function keyErrors({ name, schema }: Resource, rows: Rows): readonly string[] {
  const single = (schema?.fields ?? []).filter(({ constraints }) => constraints?.unique);
  const unique = [...(schema?.uniqueKeys ?? []), ...single.map((field) => [field.name])];
  const primary = schema?.primaryKey;
  return [...(primary ? [primary] : []), ...unique].flatMap((key) => {
    const found = settingsOf(rows, key).map((parts) =>
      parts.includes("") && key !== primary ? null : parts.join("\n"),
    );
    return found.flatMap((text, index) =>
      text !== null && found.indexOf(text) < index
        ? [`${name} ${index + 2} ${key.join()}: key`]
        : [],
    );
  });
}

function referenceErrors(
  { name, schema }: Resource,
  rows: Rows,
  tables: ReadonlyMap<Resource, Rows>,
): readonly string[] {
  return (schema?.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const [, target = []] = [...tables].find(([{ name: one }]) => one === reference.resource) ?? [];
    const known = new Set(settingsOf(target, reference.fields).map((parts) => parts.join("\n")));
    return settingsOf(rows, fields).flatMap((parts, index) =>
      known.has(parts.join("\n")) ? [] : [`${name} ${index + 2} ${fields.join()}: reference`],
    );
  });
}

function settingsOf([header = [], ...body]: Rows, key: readonly string[]): readonly string[][] {
  return body.map((row) => key.map((field) => row[header.indexOf(field)] ?? ""));
}
