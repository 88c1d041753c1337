import { max, min } from "d3-array";
import type { Category, Contract, Field } from "../../contract/contract.ts";
import { readCsv } from "../bytes/read-csv.ts";
import { readDescriptor } from "../contract/read-contract.ts";
import { DataFaults } from "../faults/fault.ts";
import { fillDimensions, tableToFill } from "../guess/fill-dimensions.ts";
import type { ColumnGuess } from "../guess/guess-column.ts";
import { codeReader } from "../studies/read-codes.ts";
import type { MadeField, MadeTable } from "./made-table.ts";
import { without } from "./without.ts";

/** A folder of data as someone saved it. */
export interface SavedFolder {
  readonly descriptor: string;
  /** Bytes of the table of studies. */
  readonly table: Uint8Array;
}

/**
 * A table with its contract, to be edited further.
 * @param name the name of the map where its contract gives none
 * @throws DataFaults with what is wrong with the contract, or with the form of the table
 */
export function madeOfFolder({ descriptor, table }: SavedFolder, name: string): MadeTable {
  const text = tableToFill(descriptor) === null ? descriptor : fillDimensions(descriptor, table);
  const { contract, studies } = readDescriptor(text, "datapackage.json");
  const csv = readCsv(table, studies.path, contract.roles.id);
  if (csv.faults.length > 0) throw new DataFaults(csv.faults);
  const raw = JSON.parse(text) as RawPackage;
  const fields = contract.fields.map((field) =>
    madeField(
      field,
      contract,
      columnOf(csv.header.indexOf(field.name), csv.rows),
      rawOf(raw, field),
    ),
  );
  const { site, defaults, contributors, identifier, licence } = contract;
  const rules = without(raw.evidenceMap, "site", "roles", "defaults");
  return {
    ...{ name: name || contract.title, fields, studies: null, rules },
    numbers: csv.rows.map(({ number }) => number),
    opening: defaults,
    texts: {
      ...{
        title: site.title,
        version: contract.release,
        question: site.question,
        scope: site.scope,
      },
      ...{ provenance: site.provenance, coded: site.coded },
      ...(contributors.length > 0 && { contributors: contributors.join("; ") }),
      ...(identifier !== null && { identifier }),
      ...{ licence: licence.title, licencePath: licence.path },
    },
  };
}

interface RawField {
  readonly name: string;
  readonly categories?: readonly unknown[];
  readonly evidenceMap?: { readonly categories?: readonly unknown[] };
}
interface RawPackage {
  readonly resources: readonly {
    readonly name: string;
    readonly schema: { readonly fields: readonly RawField[] };
  }[];
  readonly evidenceMap: Readonly<Record<string, unknown>>;
}

function rawOf({ resources }: RawPackage, { name }: Field): RawField {
  const studies = resources.find((resource) => resource.name === "studies");
  return studies?.schema.fields.find((field) => field.name === name) ?? { name };
}

function columnOf(
  at: number,
  rows: readonly { readonly cells: readonly string[] }[],
): readonly string[] {
  return rows.map(({ cells }) => (cells[at] ?? "").trim());
}

function madeField(
  field: Field,
  contract: Contract,
  cells: readonly string[],
  raw: RawField,
): MadeField {
  const { name, title, delimiter, dimension } = field;
  const role = Object.entries(contract.roles).find(([, of]) => of === name)?.[0] ?? null;
  const kept: Readonly<Record<string, unknown>> = without(raw, "name", "categories", "evidenceMap");
  // A pattern of codes would refuse the labels that edits write.
  const dropped = field.categories.length > 0 ? ["constraints"] : [];
  const more = without(kept, "type", "title", ...dropped);
  return {
    ...{ name, title, dimension, delimiter, cells, out: false },
    role: role === "reason" ? null : (role as MadeField["role"]),
    guess: guessOf(field, contract, cells, raw),
    source: { title, cells, lists: null, from: [], group: "" },
    more,
  };
}

function guessOf(
  field: Field,
  contract: Contract,
  cells: readonly string[],
  raw: RawField,
): ColumnGuess {
  const { minimum, maximum, categories, delimiter, name } = field;
  if (field.type === "integer") {
    const numbers = cells.filter((cell) => /^-?\d+$/.test(cell)).map(Number);
    return {
      kind: "number",
      minimum: minimum ?? min(numbers) ?? Infinity,
      maximum: maximum ?? max(numbers) ?? -Infinity,
    };
  }
  if (categories.length === 0) return { kind: "text", what: "texts" };
  const read = codeReader(categories);
  const labels = new Map(categories.map(({ value, label }) => [value, label]));
  const lists = cells.map((cell) =>
    (delimiter === null ? [cell] : cell.split(delimiter))
      .map((entry) => labels.get(read(entry.trim()).value))
      .filter((label) => label !== undefined),
  );
  const groups = contract.dimensions.find((one) => one.name === name)?.groups ?? [];
  const rawCategories = raw.evidenceMap?.categories ?? raw.categories ?? [];
  const values = categories.map((category, at) => ({
    ...valueOf(category, groups, rawCategories[at]),
    count: lists.filter((list) => list.includes(category.label)).length,
  }));
  return { kind: "values", several: delimiter, values, cells: lists };
}

function valueOf(
  { value, label, definition, group, missing }: Category,
  groups: Contract["dimensions"][number]["groups"],
  raw: unknown,
) {
  const heading = groups.find(({ id, rest }) => id === group && rest !== true);
  const given = isObject(raw) ? raw : {};
  const own = isObject(given["evidenceMap"]) ? given["evidenceMap"] : {};
  return {
    ...{ code: value, label, spellings: [label], missing: missing ? ("silent" as const) : null },
    ...(definition !== "" && { definition }),
    ...(heading && { group: heading.label }),
    more: {
      ...without(given, "value", "label", "evidenceMap"),
      evidenceMap: without(own, "definition", "group", "missing"),
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
