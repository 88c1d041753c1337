import { expect, test } from "vitest";
import { printFault } from "../../src/dataset/faults/fault.ts";
import { JsonReader } from "../../src/dataset/contract/json-reader.ts";
import { listPattern } from "../../src/dataset/contract/list-pattern.ts";
import { readFields } from "../../src/dataset/contract/read-fields.ts";
import { readTable } from "../../src/dataset/studies/read-table.ts";
import { bytesOf } from "./shipped.ts";

const CATEGORIES = [
  { value: "red", label: "Red" },
  { value: "dark-red", label: "Dark red" },
];
const PATTERN = "(red|dark-red)(;(red|dark-red))*";

function read(...fields: readonly object[]) {
  const faults: string[] = [];
  const place = new JsonReader({ fields }, "schema", (path, message) => {
    faults.push(`${path} ${message}`);
  });
  return { ...readFields(place), faults };
}

/** A field as other tools read it: a text, with what makes it a list under the extension. */
const asText = (extension: object, own: object = {}) => ({
  ...{ name: "colours", type: "string", ...own },
  evidenceMap: { delimiter: ";", ...extension },
});

test("a text with a delimiter in the extension and a field of the type list are the same list", () => {
  const coded = { dimension: true, categories: CATEGORIES };
  const text = read(asText(coded, { constraints: { required: true, pattern: PATTERN } }));
  const list = read({
    ...{ name: "colours", type: "list", delimiter: ";", itemType: "string" },
    ...{ constraints: { required: true }, evidenceMap: coded },
  });
  expect(text).toEqual(list);
  expect(text.faults).toEqual([]);
  expect(text.fields[0]).toMatchObject({ type: "list", delimiter: ";", required: true });
  expect(text.dimensions[0]?.many).toBe(true);
});

test("a text without a delimiter is one value, and a list without one is cut at commas", () => {
  const { fields } = read({ name: "a", type: "string" }, { name: "b", type: "list" });
  expect(fields.map(({ type, delimiter }) => [type, delimiter])).toEqual([
    ["string", null],
    ["list", ","],
  ]);
});

test.each<[string, object, string]>([
  [
    "a delimiter of a number",
    { name: "colours", type: "integer", evidenceMap: { delimiter: ";" } },
    "schema.fields[0].evidenceMap.delimiter A field of type integer has a delimiter here; the type string is right for a list.",
  ],
  [
    "a delimiter in two places",
    { name: "colours", type: "list", delimiter: ",", evidenceMap: { delimiter: ";" } },
    "schema.fields[0].evidenceMap.delimiter A field of type list has a delimiter here; the type string is right for a list.",
  ],
  [
    "an empty delimiter",
    asText({ delimiter: "" }),
    'schema.fields[0].evidenceMap.delimiter "" stands here; a text is right.',
  ],
  [
    "categories that would be those of a whole cell",
    asText({}, { categories: CATEGORIES }),
    "schema.fields[0].categories A cell of a list is no single category; evidenceMap.categories is right for them.",
  ],
  [
    "a pattern that lacks a value",
    asText({ categories: CATEGORIES }, { constraints: { pattern: "red(;red)*" } }),
    `schema.fields[0].constraints.pattern The pattern refuses "dark-red", a list of its values; ${PATTERN} is right.`,
  ],
  [
    "a pattern of one value only",
    asText({ categories: CATEGORIES }, { constraints: { pattern: "red|dark-red" } }),
    `schema.fields[0].constraints.pattern The pattern refuses "red;dark-red", a list of its values; ${PATTERN} is right.`,
  ],
])("%s is told", (_, field, fault) => {
  expect(read(field).faults).toEqual([fault]);
});

test("the pattern of a list stands in groups, and what means something in patterns is escaped", () => {
  expect(listPattern(["red", "dark-red"], ";")).toBe(PATTERN);
  expect(listPattern(["a", "b"], "|")).toBe(String.raw`(a|b)(\|(a|b))*`);
});

test("a list without a vocabulary keeps to its pattern", () => {
  const { fields } = read(asText({}, { constraints: { pattern: "[a-z]+(;[a-z]+)*" } }));
  const { faults } = readTable(bytesOf("colours\nred;blue\nred;Blue\n"), fields, "a.csv");
  expect(faults.map(printFault)).toEqual([
    'a.csv:3:colours "red;Blue" has not the right form, which is [a-z]+(;[a-z]+)*.',
  ]);
});

test("values that are told a second time have to be the categories", () => {
  const field = (values: readonly string[]) => ({
    ...{ name: "colour", type: "string", categories: CATEGORIES },
    constraints: { enum: values },
  });
  expect(read(field(["dark-red", "red"])).faults).toEqual([]);
  expect(read(field(["red"])).faults).toEqual([
    'schema.fields[0].constraints.enum "dark-red" stands here or among the categories alone; both is right.',
  ]);
  expect(read(field(["red", "dark-red", "blue"])).faults).toEqual([
    'schema.fields[0].constraints.enum "blue" stands here or among the categories alone; both is right.',
  ]);
});

test("values without categories are what a cell may hold, sign by sign", () => {
  const { fields, faults } = read({
    ...{ name: "answer", type: "string", constraints: { enum: ["Yes.", "No (so far)"] } },
  });
  expect(faults).toEqual([]);
  const check = (text: string) => readTable(bytesOf(`answer\n${text}\n`), fields, "t.csv").faults;
  expect(check("Yes.")).toEqual([]);
  expect(check("No (so far)")).toEqual([]);
  expect(check("Yes!")).toHaveLength(1);
});
