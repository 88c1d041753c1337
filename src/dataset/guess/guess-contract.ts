import { RESERVED_NAMES } from "../../contract/reserved-names.ts";
import { type ColumnGuess, guessColumn, slugOf } from "./guess-column.ts";
import { type GuessedRoles, guessRoles } from "./guess-roles.ts";
import { whyNoPageName } from "../contract/page-name.ts";

/** A first contract for a table that has none, and the table as the contract reads it. */
export interface GuessedContract {
  /** The descriptor, to be written as JSON. */
  readonly descriptor: object;
  /** With the names of fields as header, and ids; other cells as they were. */
  readonly table: readonly (readonly string[])[];
  readonly columns: readonly GuessedField[];
  /** What keeps it from being a map; empty when nothing does. */
  readonly problems: readonly string[];
}

/** What was guessed of one column. */
export interface GuessedField {
  readonly name: string;
  /** As the table's header has it; empty for ids that were added. */
  readonly title: string;
  readonly role: string | null;
  readonly dimension: boolean;
  readonly guess: ColumnGuess;
}

const NOT_DEFINED = "No definition is given yet.";
const NOT_STATED = "Who coded this table, and who checked the codes, is not stated yet.";

/** Said, so that no reader takes what separates the values of a cell for what separates cells. */
const DIALECT = { delimiter: ",", lineTerminator: "\n", skipInitialSpace: false };

/**
 * Guesses a contract from a table alone: roles by the names of columns, vocabularies by what their
 * cells hold. Every value of the table becomes a value of the contract, so that the table can be read
 * by it at once. What it can't know, such as licence and provenance, it says is not stated.
 * @param name of the file without its ending: name and title of the map until someone changes them
 */
export function guessContract(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  name: string,
): GuessedContract {
  const roles = guessRoles(header, rows);
  const taken = new Set<string>();
  const given = header.map((title, column) => {
    const cells = rows.map((row) => row[column] ?? "");
    return guessField(title, cells, roleOf(roles, column), taken);
  });
  const ids: GuessedField = {
    ...{ name: freeName("id", taken), title: "", role: "id", dimension: false },
    guess: { kind: "text" },
  };
  const added = roles.id === undefined;
  const columns = added ? [ids, ...given] : given;
  const digits = Math.max(3, String(rows.length).length);
  const table = [
    columns.map((column) => column.name),
    ...rows.map((row, index) =>
      added ? [`s${String(index + 1).padStart(digits, "0")}`, ...row] : row,
    ),
  ];
  const dimensions = columns.filter(({ dimension }) => dimension);
  const [first, second] = axes(dimensions);
  const problems: string[] = [];
  if (roles.title === undefined) {
    problems.push('No column with a text in every row is named "title"; one is right.');
  }
  if (!first || !second) {
    problems.push(
      `${dimensions.length} of the columns hold values that repeat; a map needs two, for its rows and its columns.`,
    );
  }
  return {
    descriptor: descriptorOf(name, columns, [first?.name ?? "", second?.name ?? ""]),
    table,
    columns,
    problems,
  };
}

function roleOf(roles: GuessedRoles, column: number): string | null {
  return Object.entries(roles).find(([, place]) => place === column)?.[0] ?? null;
}

function guessField(
  title: string,
  cells: readonly string[],
  role: string | null,
  taken: Set<string>,
): GuessedField {
  const own = role === null || role === "year" || role === "venue" ? guessColumn(cells) : null;
  // A journal is read as text: its many names are no axis of a map.
  const guess: ColumnGuess = own !== null && role !== "venue" ? own : { kind: "text" };
  const dimension = guess.kind === "values" || (role === "year" && isRange(guess));
  return { name: freeName(slugOf(title, "_"), taken), title, role, dimension, guess };
}

/** Whether these years can be an axis. */
function isRange(guess: ColumnGuess): boolean {
  return guess.kind === "number" && guess.maximum - guess.minimum <= 200;
}

function freeName(slug: string, taken: Set<string>): string {
  const base = /^[a-z]/.test(slug) ? slug : `column_${slug}`.replace(/_$/, "");
  const isFree = (one: string) =>
    !taken.has(one) && !RESERVED_NAMES.includes(one) && whyNoPageName(one) === null;
  let name = base;
  for (let number = 2; !isFree(name); number += 1) name = `${base}_${number}`;
  taken.add(name);
  return name;
}

/** The two dimensions with the most values, years last. */
function axes(dimensions: readonly GuessedField[]): readonly GuessedField[] {
  const size = ({ guess }: GuessedField) => (guess.kind === "values" ? guess.values.length : 0);
  return dimensions.toSorted((a, b) => size(b) - size(a));
}

function descriptorOf(
  name: string,
  columns: readonly GuessedField[],
  [rows, cols]: readonly [string, string],
): object {
  const roles = columns.flatMap(({ role, name: field }) => (role === null ? [] : [[role, field]]));
  const slug = slugOf(name, "-") || "map";
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: slug,
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
        schema: { fields: columns.map(fieldOf) },
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
      defaults: { rows, cols },
    },
  };
}

function fieldOf({ name, title, role, dimension, guess }: GuessedField): object {
  const field = { name, title: title || "Id" };
  const extension = dimension ? { evidenceMap: { dimension } } : {};
  if (role === "id") {
    return { ...field, type: "string", constraints: { required: true, unique: true } };
  }
  if (role === "title") return { ...field, type: "string", constraints: { required: true } };
  if (role === "authors") return { ...field, type: "string", evidenceMap: { delimiter: ";" } };
  if (guess.kind === "number" && (role === null || role === "year")) {
    const { minimum, maximum } = guess;
    const range = dimension ? { constraints: { minimum, maximum } } : {};
    return { ...field, type: "integer", ...range, ...extension };
  }
  if (guess.kind !== "values") return { ...field, type: "string" };
  const categories = guess.values.map(({ code, label, missing }) => ({
    value: code,
    label,
    evidenceMap: { definition: NOT_DEFINED, ...(missing && { missing }) },
  }));
  const { delimiter } = guess;
  // A list has no pattern: its cells stay as they are, with labels and spaces.
  return delimiter === null
    ? { ...field, type: "string", categories, ...extension }
    : { ...field, type: "string", evidenceMap: { delimiter, dimension, categories } };
}
