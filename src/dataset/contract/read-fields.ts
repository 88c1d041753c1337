import type { Category, Dimension, Field, Group } from "../../contract/contract.ts";
import { RESERVED_NAMES } from "../../contract/reserved-names.ts";
import type { JsonReader } from "./json-reader.ts";
import { nearest } from "../faults/nearest.ts";
import { quoted } from "../faults/quoted.ts";
import { listPattern, literally } from "./list-pattern.ts";
import { readCategories, readGroups, reportNoPageName, reportRepeated } from "./read-vocabulary.ts";

const TYPES: readonly Field["type"][] = ["string", "integer", "boolean", "list"];
const DIMENSION_NAME = /^[a-z][a-z0-9_]*$/;
const MOST_YEARS = 200;

/** The fields of a table, and those of them that are dimensions. */
export interface Fields {
  readonly fields: readonly Field[];
  readonly dimensions: readonly Dimension[];
}

/** Reads a Table Schema with the extension `evidenceMap` on its fields and categories. */
export function readFields(schema: JsonReader): Fields {
  const places = schema.get("fields");
  const unique = readKeys(schema);
  const read = places.items().map((place) => readField(place, unique));
  const fields = read.map(({ field }) => field);
  reportRepeated(
    places,
    "name",
    fields.map(({ name }) => name),
  );
  for (const name of unique) {
    if (!fields.some((field) => field.name === name)) {
      schema.fault(`The key "${name}" is not the name of a field.`);
    }
  }
  return { fields, dimensions: read.flatMap(({ dimension }) => dimension ?? []) };
}

/** Names of the fields that are keys by themselves. */
function readKeys(schema: JsonReader): readonly string[] {
  const keys = [schema.get("primaryKey"), ...schema.get("uniqueKeys").itemsOrNone()];
  return keys
    .map((key) => key.itemsOrNone().map((name) => name.text()))
    .flatMap((names) => (names.length === 1 ? names : []));
}

function readField(
  place: JsonReader,
  unique: readonly string[],
): { field: Field; dimension: Dimension | null } {
  const extension = place.get("evidenceMap");
  const constraints = place.get("constraints");
  const name = place.get("name").text();
  const { type, delimiter } = readType(place);
  const groups = readGroups(extension.get("groups"));
  const own = place.get("categories");
  const listed = extension.get("categories");
  if (type === "list" && own.present) {
    own.fault("A cell of a list is no single category; evidenceMap.categories is right for them.");
  }
  const categories = readCategories(own.present ? own : listed, groups);
  const field: Field = {
    name,
    title: place.get("title").textOr(name),
    description: place.get("description").textOr(""),
    type,
    delimiter,
    required: constraints.get("required").flag(),
    unique: constraints.get("unique").flag() || unique.includes(name),
    pattern:
      delimiter === null
        ? (readPattern(constraints.get("pattern")) ?? readEnum(constraints.get("enum"), categories))
        : readListPattern(constraints.get("pattern"), categories, delimiter),
    minimum: constraints.get("minimum").numberOrNull(),
    maximum: constraints.get("maximum").numberOrNull(),
    dimension: extension.get("dimension").flag(),
    categories,
  };
  if (categories.length > 0 && type !== "string" && type !== "list") {
    place.fault(`A field of type ${type} has categories; string or list is right.`);
  }
  return { field, dimension: field.dimension ? readDimension(place, field, groups) : null };
}

/**
 * The type, and the delimiter of a list. Tools for Data Packages know a list as a text; that it is one
 * tells the delimiter in the extension. The type "list" of the standard, with a delimiter of its own,
 * is what releases of before have.
 */
function readType(place: JsonReader): Pick<Field, "type" | "delimiter"> {
  const name = place.get("type").text();
  const type = TYPES.find((known) => known === name);
  if (type === undefined && name !== "") {
    place
      .get("type")
      .fault(`The type "${name}" is not read here; nearest is "${nearest(name, TYPES)}".`);
  }
  const own = place.get("evidenceMap").get("delimiter");
  if (type === "list" && !own.present) {
    return { type, delimiter: place.get("delimiter").textOr(",") };
  }
  if (own.present && type !== undefined && type !== "string") {
    own.fault(`A field of type ${type} has a delimiter here; the type string is right for a list.`);
  }
  return own.present
    ? { type: "list", delimiter: own.text() }
    : { type: type ?? "string", delimiter: null };
}

function readPattern(place: JsonReader): string | null {
  const pattern = place.textOr(null);
  try {
    if (pattern !== null) new RegExp(pattern, "u");
    return pattern;
  } catch {
    place.fault(`"${pattern}" is not a regular expression.`);
    return null;
  }
}

/**
 * The values that a cell may hold, told a second time for tools that know no categories: they have to
 * be the categories. Where there are none, they are the pattern of a cell.
 */
function readEnum(place: JsonReader, categories: readonly Category[]): string | null {
  const listed = place.itemsOrNone().map(({ value }) => String(value));
  if (listed.length === 0) return null;
  if (categories.length === 0) return listed.map(literally).join("|");
  const values = categories.map(({ value }) => value);
  const odd = [
    ...values.filter((value) => !listed.includes(value)),
    ...listed.filter((value) => !values.includes(value)),
  ];
  if (odd.length > 0) {
    place.fault(`${quoted(odd[0]!)} stands here or among the categories alone; both is right.`);
  }
  return null;
}

/**
 * The pattern of the cells of a list: every list of its values has to match it. Where there is a
 * vocabulary, that says the same and more, so no pattern is kept.
 */
function readListPattern(
  place: JsonReader,
  categories: readonly Category[],
  delimiter: string,
): string | null {
  const pattern = readPattern(place);
  const values = categories.map(({ value }) => value);
  if (pattern === null || values.length === 0) return pattern;
  const whole = new RegExp(`^(?:${pattern})$`, "u");
  const refused = [...values, values.join(delimiter)].find((cell) => !whole.test(cell));
  if (refused !== undefined) {
    const right = listPattern(values, delimiter);
    place.fault(`The pattern refuses ${quoted(refused)}, a list of its values; ${right} is right.`);
  }
  return null;
}

function readDimension(
  place: JsonReader,
  field: Field,
  groups: readonly Group[],
): Dimension | null {
  const { name, title, description } = field;
  if (name !== "" && !DIMENSION_NAME.test(name)) {
    place
      .get("name")
      .fault(`"${name}" stands in addresses; letters a to z, digits and _ are right.`);
  }
  if (RESERVED_NAMES.includes(name) || name in Object.prototype) {
    place
      .get("name")
      .fault(`"${name}" names a setting of the site; another name is right for a dimension.`);
  } else {
    reportNoPageName(place.get("name"), name);
  }
  const many = field.type === "list";
  const counted = groups.map((group) => (group.rest ? withCount(group, field.categories) : group));
  const coded = { name, title, description, kind: "coded", many, groups: counted } as const;
  if (field.type === "boolean") return { ...coded, categories: booleanCategories(title) };
  if (field.categories.length > 0) return { ...coded, categories: field.categories };
  const { minimum, maximum } = field;
  if (field.type !== "integer" || minimum === null || maximum === null) {
    place.fault(
      "This dimension has no categories; a list of them, or years from minimum to maximum, is right.",
    );
    return null;
  }
  if (!(minimum <= maximum && maximum - minimum <= MOST_YEARS)) {
    place.fault(
      `${minimum} to ${maximum} is no range of years; at most ${MOST_YEARS} years are right.`,
    );
    return null;
  }
  return { ...coded, kind: "year", categories: yearCategories(minimum, maximum) };
}

/** A group of rare values says how many it gathers, such as "Other values (17)". */
function withCount(group: Group, categories: readonly Category[]): Group {
  const members = categories.filter((category) => category.group === group.id);
  return { ...group, label: `${group.label} (${members.length})` };
}

function booleanCategories(title: string): Dimension["categories"] {
  const rest = { group: null, missing: false, residual: false };
  return [
    { value: "true", label: "yes", definition: `${title}: yes.`, ...rest },
    { value: "false", label: "no", definition: `${title}: no.`, ...rest },
  ];
}

function yearCategories(from: number, to: number): Dimension["categories"] {
  return Array.from({ length: Math.floor(to - from) + 1 }, (_, index) => {
    const value = String(from + index);
    return {
      value,
      label: value,
      definition: "",
      group: null,
      missing: false,
      residual: false,
    };
  });
}
