import { expect, test } from "vitest";
import { shipped } from "./shipped.ts";

/**
 * Requirements of Data Package v2, from https://datapackage.org/standard/ (data-package,
 * data-resource, table-schema), each test one of them.
 */
type Json = Record<string, unknown>;

const FIELD_TYPES = [
  ...["string", "number", "integer", "boolean", "object", "array", "list", "datetime", "date"],
  ...["time", "year", "yearmonth", "duration", "geopoint", "geojson", "any"],
];
const FORMATS: Record<string, string[]> = {
  string: ["default", "email", "uri", "binary", "uuid"],
};
const CONSTRAINTS: Record<string, string[]> = {
  string: ["required", "unique", "pattern", "enum", "minLength", "maxLength"],
  integer: [
    "required",
    "unique",
    "enum",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
  ],
  boolean: ["required", "enum"],
};
/** Columns whose cells may hold several values. */
const LISTS = [
  ...["authors", "cancer_types", "modalities", "tasks", "models", "xai_methods", "xai_purposes"],
  ...["xai_validation", "datasets", "coder_1", "coder_2", "decided"],
];
const NAME = /^[a-z0-9._-]+$/;

const descriptor = JSON.parse(shipped("datapackage.json")) as Json;
const resources = objects(descriptor["resources"]);
const tables = resources.filter((resource) => resource["type"] === "table");
const schemas = tables.map((table) => table["schema"] as Json);
const fields = schemas.flatMap((schema) => objects(schema["fields"]));

function objects(value: unknown): Json[] {
  expect(Array.isArray(value)).toBe(true);
  return value as Json[];
}

function texts(value: unknown): string[] {
  expect(Array.isArray(value)).toBe(true);
  for (const entry of value as unknown[]) expect(typeof entry).toBe("string");
  return value as string[];
}

function expectUnique(values: readonly unknown[]): void {
  expect(new Set(values).size).toBe(values.length);
}

function expectUrlOrPath(value: unknown): void {
  expect(typeof value).toBe("string");
  if (/^[a-z]+:/.test(String(value))) expect(String(value)).toMatch(/^https?:\/\//);
  else expect(String(value)).not.toMatch(/^[./~]|\.\./);
}

test("the package names the profile of version 2", () => {
  expect(descriptor["$schema"]).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
});

test("the package has a name of lower case letters, digits, full stops, hyphens and underscores", () => {
  expect(descriptor["name"]).toMatch(NAME);
});

test("title, description, version and keywords are texts", () => {
  for (const key of ["title", "description", "version"]) {
    expect(descriptor[key], key).toMatch(/\S/);
  }
  expect(texts(descriptor["keywords"]).length).toBeGreaterThan(0);
});

test("every licence has a name or a path", () => {
  const licenses = objects(descriptor["licenses"]);
  expect(licenses).toHaveLength(1);
  for (const licence of licenses) {
    expect(licence["name"]).toBe("CC-BY-4.0");
    expectUrlOrPath(licence["path"]);
    expect(typeof licence["title"]).toBe("string");
  }
});

test("every source has a title and a path, and the review is a source of the scope only", () => {
  const sources = objects(descriptor["sources"]);
  expect(sources).toHaveLength(1);
  for (const source of sources) {
    expectUrlOrPath(source["path"]);
    expect(source["title"]).toContain("scope only");
  }
});

test("there is at least one resource, and each has a name of its own and either path or data", () => {
  expect(resources.map((resource) => resource["name"])).toEqual([
    "studies",
    "waiting",
    "screening",
    "agreement",
    "review",
    "views",
  ]);
  for (const resource of resources) {
    expect(resource["name"]).toMatch(NAME);
    expect("path" in resource !== "data" in resource).toBe(true);
    expectUrlOrPath(resource["path"]);
    expect(resource["encoding"]).toBe("utf-8");
    expect([undefined, "table"]).toContain(resource["type"]);
    expect(resource["mediatype"]).toBe(resource["type"] ? "text/csv" : "application/json");
    expect(resource["format"]).toBe(resource["type"] ? "csv" : "json");
  }
  expectUnique(resources.map((resource) => resource["name"]));
});

test("nothing of version 1 is left: no profile, no role of a contributor", () => {
  expect(descriptor).not.toHaveProperty("profile");
  for (const resource of resources) expect(resource).not.toHaveProperty("profile");
});

test("every table has a schema whose fields match its header in number and order", () => {
  expect(tables).toHaveLength(4);
  for (const table of tables) {
    const schema = table["schema"] as Json;
    const header = shipped(String(table["path"])).split("\n")[0];
    const names = objects(schema["fields"]).map((field) => field["name"]);
    expect(schema).not.toHaveProperty("fieldsMatch");
    expect(names.join(",")).toBe(header);
    expectUnique(names);
  }
});

test("missing values are unique texts", () => {
  for (const schema of schemas) expect(texts(schema["missingValues"])).toEqual([""]);
});

test("keys are lists of names of fields, and foreign keys point to fields of a resource", () => {
  for (const schema of schemas) {
    const names = objects(schema["fields"]).map((field) => field["name"]);
    const unique = (schema["uniqueKeys"] ?? []) as unknown[];
    const keys = [schema["primaryKey"], ...unique].filter((key) => key !== undefined);
    for (const name of keys.flatMap(texts)) expect(names).toContain(name);
    for (const key of (schema["foreignKeys"] ?? []) as Json[]) {
      const reference = key["reference"] as Json;
      const target = tables.find((table) => table["name"] === reference["resource"]);
      const targets = objects((target?.["schema"] as Json)["fields"]).map((field) => field["name"]);
      expect(texts(key["fields"])).toHaveLength(texts(reference["fields"]).length);
      for (const name of texts(key["fields"])) expect(names).toContain(name);
      for (const name of texts(reference["fields"])) expect(targets).toContain(name);
    }
  }
  expect(schemas[0]?.["primaryKey"]).toEqual(["id"]);
});

test("every field has a name, a known type and format, a title and a description", () => {
  for (const field of fields) {
    expect(FIELD_TYPES).toContain(field["type"]);
    expect(["string", "integer", "boolean"]).toContain(field["type"]);
    if (field["format"]) expect(FORMATS[String(field["type"])]).toContain(field["format"]);
    for (const key of ["name", "title", "description"]) expect(field[key]).toMatch(/\S/);
  }
});

test("lists are texts: what separates their values and which those are stands in the extension", () => {
  const lists = fields.filter((field) => "delimiter" in ((field["evidenceMap"] ?? {}) as Json));
  for (const list of lists) {
    expect(list["type"]).toBe("string");
    expect((list["evidenceMap"] as Json)["delimiter"]).toBe(";");
    expect(list).not.toHaveProperty("categories");
    expect((list["constraints"] as Json)["pattern"]).toMatch(/^[^|]+$|^\(/);
  }
  expect(new Set(lists.map((field) => field["name"]))).toEqual(new Set(LISTS));
});

test("the pattern of a list has the values of its field and no other", () => {
  for (const field of fields) {
    const { categories, delimiter } = (field["evidenceMap"] ?? {}) as Json;
    if (!categories || !delimiter) continue;
    const values = objects(categories).map(({ value }) => String(value));
    const value = `(${values.join("|")})`;
    const { pattern } = field["constraints"] as Json;
    expect(pattern, String(field["name"])).toBe(`${value}(;${value})*`);
  }
});

test("every table says how its cells are separated: lists hold another sign that could be it", () => {
  for (const table of tables) {
    expect(table["dialect"]).toEqual({
      ...{ delimiter: ",", lineTerminator: "\n", skipInitialSpace: false },
    });
    expect(shipped(String(table["path"]))).not.toContain("\r");
  }
});

test("every constraint is one that the standard has for the type of its field", () => {
  for (const field of fields) {
    const constraints = (field["constraints"] ?? {}) as Json;
    for (const [name, value] of Object.entries(constraints)) {
      expect(CONSTRAINTS[String(field["type"])], String(field["name"])).toContain(name);
      if (name === "required" || name === "unique") expect(typeof value).toBe("boolean");
      if (name === "minimum" || name === "maximum") expect(Number.isInteger(value)).toBe(true);
      // An XML Schema pattern matches the whole text: it needs no anchors.
      if (name === "pattern") expect(value).not.toMatch(/^\^|\$$/);
    }
  }
});

test("categories are unique values with unique labels, on texts; lists keep theirs in the extension", () => {
  let coded = 0;
  for (const field of fields) {
    const extension = (field["evidenceMap"] ?? {}) as Json;
    if ("categories" in field) expect(field["type"]).toBe("string");
    if ("categories" in extension) expect(extension).toHaveProperty("delimiter");
    const categories = (field["categories"] ?? extension["categories"] ?? []) as Json[];
    if (categories.length > 0) coded += 1;
    for (const category of categories) {
      expect(Object.keys(category).sort()).toEqual(["evidenceMap", "label", "value"]);
      expect(typeof category["value"]).toBe("string");
      expect(typeof category["label"]).toBe("string");
    }
    expectUnique(categories.map((category) => category["value"]));
    expectUnique(categories.map((category) => category["label"]));
  }
  expect(coded).toBe(16);
});

test("what the standard lacks stands under one name of extension", () => {
  const known = [
    ...["$schema", "name", "title", "description", "version", "keywords", "licenses", "sources"],
    "contributors",
    ...["resources", "type", "path", "format", "mediatype", "encoding", "schema", "fields"],
    ...["missingValues", "primaryKey", "uniqueKeys", "foreignKeys", "dialect", "created"],
    ...["example", "constraints", "categories", "evidenceMap"],
  ];
  for (const object of [descriptor, ...resources, ...schemas, ...fields]) {
    for (const key of Object.keys(object)) expect(known).toContain(key);
  }
});
