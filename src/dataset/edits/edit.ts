import { isReleaseNumber } from "../../contract/release-number.ts";
import type { MapTexts } from "../guess/descriptor.ts";
import { choosePart, type ColumnPart, renameColumn, splitCells } from "./edit-columns.ts";
import {
  mergeValues,
  moveValue,
  nameValue,
  sayMissing,
  writeCell,
  type ValueNamed,
} from "./edit-values.ts";
import { oneLine } from "./one-line.ts";
import { without } from "./without.ts";
import { EditRefused, fieldOf, type MadeTable, withAxes } from "./made-table.ts";

/** Something that the maker of a map changes; columns by the names of their fields, values by codes. */
export type Edit =
  | { readonly kind: "part"; readonly column: string; readonly part: ColumnPart }
  | { readonly kind: "column title"; readonly column: string; readonly title: string }
  | { readonly kind: "delimiter"; readonly column: string; readonly delimiter: string }
  | {
      readonly kind: "merge";
      readonly column: string;
      readonly value: string;
      readonly into: string;
    }
  | {
      readonly kind: "label" | "definition" | "group";
      readonly column: string;
      readonly value: string;
      readonly text: string;
    }
  | {
      readonly kind: "missing";
      readonly column: string;
      readonly value: string;
      readonly missing: boolean;
    }
  | { readonly kind: "move"; readonly column: string; readonly value: string; readonly by: 1 | -1 }
  | {
      readonly kind: "axis";
      readonly axis: "rows" | "cols" | "split";
      readonly column: string | null;
    }
  | { readonly kind: "text"; readonly name: keyof MapTexts; readonly text: string }
  | { readonly kind: "cell"; readonly column: string; readonly row: number; readonly text: string };

/**
 * The table after an edit; the one before is not changed, so that an edit is undone by leaving it out.
 * @throws EditRefused with a sentence that says why it cannot be done
 */
export function applyEdit(made: MadeTable, edit: Edit): MadeTable {
  switch (edit.kind) {
    case "part":
      return withAxes(choosePart(made, edit.column, edit.part));
    case "delimiter":
      return withAxes(splitCells(made, edit.column, edit.delimiter));
    case "column title":
      return renameColumn(made, edit.column, edit.title);
    case "merge":
      return mergeValues(made, edit.column, edit.value, edit.into);
    case "label":
    case "definition":
    case "group":
      return nameValue(made, edit.column, edit.value, edit.kind satisfies ValueNamed, edit.text);
    case "missing":
      return sayMissing(made, edit.column, edit.value, edit.missing);
    case "move":
      return moveValue(made, edit.column, edit.value, edit.by);
    case "cell":
      return writeCell(made, edit.column, edit.row, edit.text);
    case "axis":
      return chooseAxis(made, edit.axis, edit.column);
    case "text":
      return withText(made, edit.name, edit.text);
  }
}

/** The table after edits in their order. Those that no longer can be done are skipped. */
export function applyEdits(made: MadeTable, edits: readonly Edit[]): MadeTable {
  return edits.reduce((table, edit) => {
    try {
      return applyEdit(table, edit);
    } catch (error) {
      if (error instanceof EditRefused) return table;
      throw error;
    }
  }, made);
}

function chooseAxis(
  made: MadeTable,
  axis: "rows" | "cols" | "split",
  column: string | null,
): MadeTable {
  const { opening } = made;
  if (column === null) {
    if (axis !== "split") throw new EditRefused("A map has rows and columns.");
    return { ...made, opening: { ...opening, split: null } };
  }
  const field = fieldOf(made, column);
  if (!field.dimension || field.out) throw new EditRefused(`“${field.title}” is no dimension.`);
  // The axis that held it takes what stood here: a map has three different ones.
  const before = opening[axis];
  const other = (["rows", "cols", "split"] as const).find(
    (one) => one !== axis && opening[one] === column,
  );
  const swapped = other === undefined ? opening : { ...opening, [other]: before ?? "" };
  return withAxes({ ...made, opening: { ...swapped, [axis]: column } });
}

/** The longest text that stands on a page. */
const LONGEST_TEXT = 2_000;

function withText(made: MadeTable, name: keyof MapTexts, text: string): MadeTable {
  const bare = oneLine(text).slice(0, LONGEST_TEXT);
  if (name === "version" && bare !== "" && !isReleaseNumber(bare))
    throw new EditRefused("A version is two numbers with a point between, such as 1.0.");
  if (name === "licencePath" && bare !== "" && !/^https?:\/\/[^\s/?#@"<>\\]+/.test(bare))
    throw new EditRefused("The licence needs a web address that starts with https://.");
  const others = without(made.texts, name);
  // Without a text, the map says again that it is not known.
  return { ...made, texts: bare === "" ? others : { ...others, [name]: bare } };
}
