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

/** Words of a map that its maker puts in, each instead of one that says that it is not known. */
export interface MapTexts {
  readonly title?: string;
  /** Number of the release, such as "0.1". */
  readonly version?: string;
  readonly question?: string;
  readonly scope?: string;
  readonly provenance?: string;
  readonly coded?: string;
  /** Names of those who made the table, separated by ";". */
  readonly contributors?: string;
  /** Where the table is published: a DOI or a web address. */
  readonly identifier?: string;
  readonly licence?: string;
  /** Web address of the licence. */
  readonly licencePath?: string;
}

/** What a map opens with, by names of fields. */
export interface Opening {
  readonly rows: string;
  readonly cols: string;
  readonly split: string | null;
}

/**
 * The descriptor of a table without one, to be written as JSON.
 * @param rules what else stands in its `evidenceMap`
 */
export function descriptorOf(
  name: string,
  fields: readonly GuessedField[],
  { rows, cols, split }: Opening,
  texts: MapTexts = {},
  rules: Readonly<Record<string, unknown>> = {},
): object {
  const { contributors, identifier } = texts;
  const makers = (contributors ?? "")
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const roles = fields.flatMap(({ role, name: field }) => (role === null ? [] : [[role, field]]));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: slugOf(name, "-") || "map",
    title: texts.title ?? name,
    version: texts.version ?? "0.1",
    ...(identifier && { id: identifier }),
    ...(makers.length > 0 && { contributors: makers.map((title) => ({ title })) }),
    licenses: [
      {
        title: texts.licence ?? "no licence chosen yet",
        path: texts.licencePath ?? "https://choosealicense.com/no-permission/",
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
      ...rules,
      site: {
        title: texts.title ?? name,
        question: texts.question ?? "Where is the evidence, and where is it missing?",
        scope: texts.scope ?? `in the table “${texts.title ?? name}”`,
        provenance: texts.provenance ?? NOT_STATED,
        coded: texts.coded ?? "coders not stated yet",
      },
      roles: Object.fromEntries(roles) as object,
      defaults: { rows, cols, ...(split !== null && { split }) },
    },
  };
}

function fieldOf({ name, title, role, dimension, guess, delimiter, more }: GuessedField): object {
  const field = { ...more, name, title: title || "Id" };
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
  const grouped = groupIds(values.flatMap(({ group }) => group ?? []));
  // Groups that someone made are all there are.
  const rest = new Set(
    grouped.size === 0 && answers.length > SHOWN + 1 ? answers.slice(SHOWN) : [],
  );
  const categories = values.map((value) => {
    const group = value.group === undefined ? null : grouped.get(value.group);
    const { evidenceMap: own, ...more } = value.more ?? {};
    return {
      ...more,
      value: value.code,
      label: value.label,
      evidenceMap: {
        ...(typeof own === "object" && own),
        definition: value.definition ?? NOT_DEFINED,
        ...(group && { group }),
        ...(rest.has(value) && { group: REST.id }),
        ...(value.missing !== null && { missing: true }),
      },
    };
  });
  const named = [...grouped].map(([label, id]) => ({ id, label }));
  const groups = rest.size > 0 ? [REST] : named;
  return { categories, ...(groups.length > 0 && { groups }) };
}

/** An id for each of the groups, made of its label. */
function groupIds(labels: readonly string[]): ReadonlyMap<string, string> {
  // "all" means every group in addresses.
  const taken = new Set(["all"]);
  return new Map(
    [...new Set(labels)].map((label) => {
      const base = slugOf(label, "-") || "group";
      let id = base;
      for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
      taken.add(id);
      return [label, id];
    }),
  );
}
