import type { Dimension, Field, Group } from "../../contract/contract.ts";
import { RESERVED_NAMES } from "../../contract/reserved-names.ts";
import type { JsonReader } from "./json-reader.ts";
import { nearest } from "../faults/nearest.ts";
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
  const type = readType(place.get("type"));
  const groups = readGroups(extension.get("groups"));
  // Table Schema knows categories of texts and integers only, so lists keep theirs in the extension.
  const own = place.get("categories");
  const categories = readCategories(own.present ? own : extension.get("categories"), groups);
  const field: Field = {
    name,
    title: place.get("title").textOr(name),
    description: place.get("description").textOr(""),
    type,
    delimiter: type === "list" ? place.get("delimiter").textOr(",") : null,
    required: constraints.get("required").flag(),
    unique: constraints.get("unique").flag() || unique.includes(name),
    pattern: readPattern(constraints.get("pattern")),
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

function readType(place: JsonReader): Field["type"] {
  const name = place.text();
  const type = TYPES.find((known) => known === name);
  if (type === undefined && name !== "") {
    place.fault(`The type "${name}" is not read here; nearest is "${nearest(name, TYPES)}".`);
  }
  return type ?? "string";
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
  const coded = { name, title, description, kind: "coded", many, groups } as const;
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
