import type { Field } from "../../contract/contract.ts";
import { codePoint, quoted } from "../faults/quoted.ts";
import { isFormula, LONGEST_CELL, refusedCharacter } from "../faults/characters.ts";
import { checkInteger } from "./check-integer.ts";
import { checkForm, type Form, mendForm } from "./check-form.ts";
import { type CodeReader, codeReader } from "./read-codes.ts";

/** How the text of a cell was mended without loss. */
export type Mending = "label" | "spaces" | "doi";

/** The values of a cell, and what is wrong with it; values are of use when nothing is. */
export interface CheckedCell {
  readonly values: readonly string[];
  readonly problems: readonly string[];
  readonly mended: readonly Mending[];
}

const TRUE = ["true", "True", "TRUE", "1"];
const FALSE = ["false", "False", "FALSE", "0"];

/**
 * Makes what checks the cells of one column: it takes the text of a cell and gives its values (none
 * for an empty cell, several for a list, "true" or "false" for a boolean, plain digits for an integer).
 */
export function cellChecker(field: Field, form: Form): (text: string) => CheckedCell {
  const check = ownCellChecker(field, form);
  if (field.categories.length === 0 && field.type !== "boolean") return check;
  // A coded column holds the same few texts over and over: a large table keeps each once.
  const known = new Map<string, CheckedCell>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const checked = check(text);
    known.set(text, checked);
    return checked;
  };
}

function ownCellChecker(field: Field, form: Form): (text: string) => CheckedCell {
  const readCode = codeReader(field.categories);
  const pattern = field.pattern === null ? null : new RegExp(`^(?:${field.pattern})$`, "u");
  const free = field.type === "string" && form === "text" && field.categories.length === 0;
  return (text) => {
    const refused = refusal(text);
    if (refused !== null) return { values: [], problems: [refused], mended: [] };
    const bare = text.trim();
    if (bare === "") {
      const problem = "The cell is empty; a value is right.";
      const problems = field.required || form === "id" ? [problem] : [];
      return { values: [], problems, mended: [] };
    }
    // Spaces around a free text may be its own; around anything else they mean nothing.
    const kept = free ? text : bare;
    const { values, problems, mended } = checkBare(kept, field, form, readCode);
    const hasForm = field.type === "string" || field.type === "list";
    const wrongForm = problems.length === 0 && hasForm && pattern !== null;
    return {
      values,
      problems:
        wrongForm && !pattern.test(values.join(field.delimiter ?? ""))
          ? [`${quoted(kept)} has not the right form, which is ${field.pattern}.`]
          : problems,
      mended: kept === text ? mended : [...new Set<Mending>(["spaces", ...mended])],
    };
  };
}

/** Why a cell cannot be read at all, or null. */
function refusal(text: string): string | null {
  if (text.length > LONGEST_CELL) {
    return `The cell has ${text.length} characters; at most ${LONGEST_CELL} are right.`;
  }
  const found = refusedCharacter(text);
  if (found?.kind === "control") {
    return `The cell holds the control character ${codePoint(found.character)}, which no reader can see; the text without it is right.`;
  }
  if (found) {
    return `The cell holds ${codePoint(found.character)}, which shows text in another order than it stands in; the text without it is right.`;
  }
  if (isFormula(text)) {
    return `${quoted(text)} is a formula, which a spreadsheet would run; the text itself is right.`;
  }
  return null;
}

function checkBare(text: string, field: Field, form: Form, readCode: CodeReader): CheckedCell {
  switch (field.type) {
    case "boolean":
      return checkBoolean(text);
    case "integer":
      return { ...checkInteger(text, field), mended: [] };
    case "list":
      return checkList(text, field, readCode);
    case "string":
      return checkText(text, form, readCode);
  }
}

function checkBoolean(text: string): CheckedCell {
  if (TRUE.includes(text)) return { values: ["true"], problems: [], mended: [] };
  if (FALSE.includes(text)) return { values: ["false"], problems: [], mended: [] };
  const problem = `${quoted(text)} is neither; true or false is right.`;
  return { values: [], problems: [problem], mended: [] };
}

function checkList(text: string, field: Field, readCode: CodeReader): CheckedCell {
  const delimiter = field.delimiter ?? ",";
  const written = text.split(delimiter);
  const entries = written.map((entry) => entry.trim());
  const problems: string[] = [];
  if (entries.includes("")) {
    problems.push(`The list has an empty entry; one "${delimiter}" between two values is right.`);
  }
  const read = entries.map((entry) => (entry === "" ? null : readCode(entry)));
  const values = entries.map((entry, index) => read[index]?.value ?? entry);
  // Free lists may repeat: two authors can share a name.
  const coded = field.categories.length > 0;
  if (coded && new Set(values).size < values.length) {
    const repeated = values.filter((value, index) => values.indexOf(value) < index);
    for (const value of new Set(repeated)) {
      if (value !== "") problems.push(`${quoted(value)} stands twice in the list; once is right.`);
    }
  }
  problems.push(...new Set(read.flatMap((code) => code?.problem ?? [])));
  const mended: Mending[] = read.some((code) => code?.byLabel) ? ["label"] : [];
  if (written.some((entry, index) => entry !== entries[index])) mended.push("spaces");
  return { values, problems, mended };
}

function checkText(text: string, form: Form, readCode: CodeReader): CheckedCell {
  const value = mendForm(text, form);
  const wrong = checkForm(value, form);
  const code = readCode(value);
  const mended: Mending[] = code.byLabel ? ["label"] : [];
  if (value !== text) mended.push("doi");
  return {
    values: [code.value],
    problems: [wrong, code.problem].filter((problem) => problem !== null),
    mended,
  };
}
