import type { GuessedField } from "./draft.ts";
import { slugOf } from "./slug.ts";
import type { GuessedValue } from "./values.ts";

/** What a table cannot tell. */
export const NOT_DEFINED = "No definition is given yet.";
const NOT_STATED = "Who coded this table, and who checked the codes, is not stated yet.";
/** How the table is written, told in full. */
const DIALECT = { delimiter: ",", lineTerminator: "\n", skipInitialSpace: false };
/** A long axis shows so many values, the most frequent; the others are folded. */
const SHOWN = 24;
const REST = { id: "other-values", label: "Other values", rest: true } as const;

/** What a map opens with, by names of fields. */
export interface Opening {
  readonly rows: string;
  readonly cols: string;
  readonly split: string | null;
}

/** The descriptor of a table without one, to be written as JSON. */
export function descriptorOf(
  name: string,
  fields: readonly GuessedField[],
  { rows, cols, split }: Opening,
): object {
  const roles = fields.flatMap(({ role, name: field }) => (role === null ? [] : [[role, field]]));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: slugOf(name, "-") || "map",
    title: name,
    version: "0.1",
    licenses: [
      {
        title: "no licence chosen yet",
        path: "https://choosealicense.com/no-permission/",
      },
    ],
    resources: [
      {
        ...{ name: "studies", type: "table", path: "studies.csv", title: "Studies" },
        ...{ description: "One study a row, with its codes.", format: "csv" },
        ...{ mediatype: "text/csv", encoding: "utf-8", dialect: DIALECT },
        schema: { fields: fields.map(fieldOf) },
      },
    ],
    evidenceMap: {
      site: {
        title: name,
        question: "Where is the evidence, and where is it missing?",
        scope: `in the table “${name}”`,
        provenance: NOT_STATED,
      },
      roles: Object.fromEntries(roles) as object,
      defaults: { rows, cols, ...(split !== null && { split }) },
    },
  };
}

function fieldOf({ name, title, role, dimension, guess, delimiter }: GuessedField): object {
  const field = { name, title: title || "Id" };
  if (role === "id") {
    return { ...field, type: "string", constraints: { required: true, unique: true } };
  }
  if (role === "title") return { ...field, type: "string", constraints: { required: true } };
  if (role === "authorsComplete") return { ...field, type: "boolean" };
  if (guess.kind === "number") {
    const { minimum, maximum } = guess;
    const range = dimension
      ? { constraints: { minimum, maximum }, evidenceMap: { dimension } }
      : {};
    return { ...field, type: "integer", ...range };
  }
  const list = delimiter === null ? {} : { evidenceMap: { delimiter } };
  if (guess.kind !== "values") return { ...field, type: "string", ...list };
  const { categories, ...groups } = vocabularyOf(guess.values);
  // A list has no pattern: its cells stay as they are, with labels and spaces.
  return delimiter === null
    ? { ...field, type: "string", categories, evidenceMap: { dimension, ...groups } }
    : { ...field, type: "string", evidenceMap: { delimiter, dimension, ...groups, categories } };
}

/** Values as the categories of a descriptor, in their order; with a group for the rare ones of many. */
export function vocabularyOf(values: readonly GuessedValue[]): {
  readonly categories: readonly object[];
  readonly groups?: readonly object[];
} {
  const answers = values.filter(({ missing }) => missing === null);
  const rest = new Set(answers.length > SHOWN + 1 ? answers.slice(SHOWN) : []);
  const categories = values.map((value) => ({
    value: value.code,
    label: value.label,
    evidenceMap: {
      definition: NOT_DEFINED,
      ...(rest.has(value) && { group: REST.id }),
      ...(value.missing !== null && { missing: true }),
    },
  }));
  return { categories, ...(rest.size > 0 && { groups: [REST] }) };
}
