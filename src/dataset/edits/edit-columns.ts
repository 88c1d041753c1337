import { draftColumn } from "../guess/draft-column.ts";
import type { Draft } from "../guess/draft.ts";
import { joinRows } from "../guess/join-rows.ts";
import type { NamedRole } from "../references/column-names.ts";
import { oneLine } from "./one-line.ts";
import { EditRefused, fieldOf, type MadeField, type MadeTable, withField } from "./made-table.ts";

/** What a column can be. */
export type ColumnPart = NamedRole | "dimension" | "text" | "out";

/** Parts that a column has beside being a dimension or a text. */
const NO_ROLES: readonly ColumnPart[] = ["dimension", "text", "out"];
/** More different values than any reader of a map looks through. */
const MOST_VALUES = 5_000;

/** The table with a column as what its maker says it is; the column that had the part before is guessed anew. */
export function choosePart(made: MadeTable, name: string, part: ColumnPart): MadeTable {
  const field = fieldOf(made, name);
  if (part === "out") {
    if (field.role === "id") throw new EditRefused("Every study needs its id.");
    return withField(made, { ...field, out: true });
  }
  const role = NO_ROLES.includes(part) ? null : (part as NamedRole);
  const before = role === null ? undefined : made.fields.find((one) => one.role === role);
  const freed =
    before === undefined || before.name === name
      ? made
      : withField(
          made,
          redrafted(made, before, (column) => draftOf(made, column, null)),
        );
  return withField(freed, {
    ...redrafted(freed, field, (source) => {
      if (part === "text") return plainText(source);
      if (part === "dimension") return dimensionOf(made, source);
      const draft = draftOf(made, source, role);
      if (role === "year" && draft.guess.kind !== "number")
        throw new EditRefused(`No cell of “${source.title}” holds a year.`);
      return draft;
    }),
    out: false,
  });
}

/** The table with what separates the values in the cells of a column; "" for one value a cell. */
export function splitCells(made: MadeTable, name: string, delimiter: string): MadeTable {
  const field = fieldOf(made, name);
  return withField(made, {
    ...redrafted(made, field, (source) =>
      checked(draftColumn({ ...source, lists: null }, null, made.numbers, delimiter).drafts[0]!),
    ),
    out: false,
  });
}

/** The table with another title of a column. */
export function renameColumn(made: MadeTable, name: string, title: string): MadeTable {
  const bare = oneLine(title);
  if (bare === "") throw new EditRefused("A column needs a title.");
  return withField(made, { ...fieldOf(made, name), title: bare });
}

type Source = NonNullable<MadeField["source"]>;

function redrafted(
  { studies }: MadeTable,
  field: MadeField,
  draft: (source: Source) => Draft,
): MadeField {
  const { source, name, title, out, more } = field;
  if (!source) throw new EditRefused(`“${title || name}” does not stand in the file.`);
  const made = draft(source);
  const joined = studies === null ? made : joinRows(made, studies).draft;
  return { ...joined, name, title, out, ...(more && { more }) };
}

function draftOf({ numbers }: MadeTable, source: Source, role: NamedRole | null): Draft {
  return draftColumn(source, role, numbers, null).drafts[0]!;
}

function dimensionOf(made: MadeTable, source: Source): Draft {
  const guessed = draftOf(made, source, null);
  if (guessed.guess.kind === "values") return guessed;
  return checked(draftColumn(source, null, made.numbers, "").drafts[0]!);
}

function checked(draft: Draft): Draft {
  const { guess } = draft;
  if (guess.kind === "values" && guess.values.length > MOST_VALUES) {
    throw new EditRefused(
      `“${draft.title}” has ${guess.values.length} different values; a dimension has at most ${MOST_VALUES}.`,
    );
  }
  if (guess.kind !== "values" || guess.values.length === 0)
    throw new EditRefused(`“${draft.title}” holds nothing.`);
  return draft;
}

function plainText(source: Source): Draft {
  return {
    ...{ title: source.title, role: null, dimension: false, delimiter: null },
    ...{ guess: { kind: "text", what: "texts" }, cells: source.cells, source },
  };
}
