import type { Field } from "../contract/contract.ts";
import { nearest } from "./nearest.ts";

/** What a text has to be beyond its field's own constraints. */
export type Form = "text" | "id" | "doi" | "address";

/** The values of a cell, and what is wrong with it; values are of use when nothing is. */
export interface CheckedCell {
  readonly values: readonly string[];
  readonly problems: readonly string[];
}

const TRUE = ["true", "True", "TRUE", "1"];
const FALSE = ["false", "False", "FALSE", "0"];
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const DOI = /^10\.[0-9]{4,9}\/[^\sA-Z]+$/;

/**
 * Checks the text of a cell against its field.
 * @returns the values: none for an empty cell, several for a list, "true" or
 *   "false" for a boolean, plain digits for an integer
 */
export function checkCell(text: string, field: Field, form: Form): CheckedCell {
  if (text === "") {
    const problem = "The cell is empty; a value is right.";
    return { values: [], problems: field.required || form === "id" ? [problem] : [] };
  }
  switch (field.type) {
    case "boolean":
      return checkBoolean(text);
    case "integer":
      return checkInteger(text, field);
    case "list":
      return checkList(text, field);
    case "string":
      return { values: [text], problems: checkText(text, field, form) };
  }
}

function checkBoolean(text: string): CheckedCell {
  if (TRUE.includes(text)) return { values: ["true"], problems: [] };
  if (FALSE.includes(text)) return { values: ["false"], problems: [] };
  return { values: [], problems: [`"${text}" is neither; true or false is right.`] };
}

function checkInteger(text: string, field: Field): CheckedCell {
  if (!/^-?[0-9]{1,15}$/.test(text)) {
    const range = rangeOf(field);
    const right = range === null ? "a whole number" : `a whole number ${range}`;
    return { values: [], problems: [`"${text}" is not a whole number; ${right} is right.`] };
  }
  const value = Number(text);
  const outside =
    (field.minimum !== null && value < field.minimum) ||
    (field.maximum !== null && value > field.maximum);
  const problems = outside
    ? [`${value} is out of range; a number ${rangeOf(field)} is right.`]
    : [];
  return { values: [String(value)], problems };
}

function rangeOf({ minimum, maximum }: Field): string | null {
  if (minimum !== null && maximum !== null) return `from ${minimum} to ${maximum}`;
  if (minimum !== null) return `from ${minimum} on`;
  return maximum === null ? null : `up to ${maximum}`;
}

function checkList(text: string, field: Field): CheckedCell {
  const delimiter = field.delimiter ?? ",";
  const values = text.split(delimiter);
  const problems: string[] = [];
  if (values.some((value) => value.trim() === "")) {
    problems.push(`The list has an empty entry; one "${delimiter}" between two values is right.`);
  }
  // Free lists may repeat: two authors can share a name.
  const coded = field.categories.length > 0;
  const repeated = values.filter((value, index) => coded && values.indexOf(value) < index);
  for (const value of new Set(repeated)) {
    problems.push(`"${value}" stands twice in the list; once is right.`);
  }
  for (const value of new Set(values)) {
    if (value.trim() !== "") problems.push(...checkCode(value, field));
  }
  return { values, problems };
}

function checkText(text: string, field: Field, form: Form): readonly string[] {
  const problems = [...checkForm(text, form), ...checkCode(text, field)];
  const { pattern } = field;
  if (
    problems.length === 0 &&
    pattern !== null &&
    !new RegExp(`^(?:${pattern})$`, "u").test(text)
  ) {
    problems.push(`"${text}" has not the right form, which is ${pattern}.`);
  }
  return problems;
}

function checkCode(value: string, field: Field): readonly string[] {
  const codes = field.categories.map((category) => category.value);
  if (codes.length === 0 || codes.includes(value)) return [];
  return [
    `"${value}" is not a value of this column; the nearest right one is "${nearest(value, codes)}".`,
  ];
}

function checkForm(text: string, form: Form): readonly string[] {
  if (form === "id" && !ID.test(text)) {
    return [`"${text}" is no id; letters, digits, _ and - without spaces are right.`];
  }
  if (form === "doi" && !DOI.test(text))
    return [`"${text}" is no DOI; ${rightDoi(text)} is right.`];
  if (form === "address" && !isAddress(text)) {
    return [`"${text}" is no web address; one that starts with https:// or http:// is right.`];
  }
  return [];
}

function rightDoi(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, "");
  return DOI.test(bare)
    ? `"${bare}"`
    : "10., digits, / and a suffix, in lower case without prefix,";
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/.test(text) && URL.canParse(text);
}
