import { columnsNamed, plainName } from "../references/column-names.ts";
import type { Column } from "./column.ts";
import { missingKind } from "./missing-words.ts";
import { isTick, ticksOf } from "./ticks.ts";

/** Columns after merging, and what was merged, in a line each. */
export interface Merged {
  readonly columns: readonly Column[];
  readonly notices: readonly string[];
}

/** A group of columns that someone named: "Intervention=Mulch..Shade". */
export interface NamedGroup {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** Columns side by side without a common name are one dimension from so many on. */
const LEAST_ADJACENT = { marks: 2, answers: 3 } as const;
const PREFIX =
  /^(.{2,}?)(?:\s*(?:::|[:|\u2013\u2014\u203A>]|\s-|__)\s*|\s*[[(/]\s*|(?<=\w)[._](?=\w))(.+?)[\])]?$/u;

/**
 * Merges columns that hold one value each: ticks (1 and 0, x, yes, TRUE, or the name of the column)
 * under a common prefix, a common group or side by side, and numbered columns of the same values
 * ("Outcome 1", "Outcome 2"). A cell without a tick is no value.
 * @param named groups that someone asked for; nothing else is then made of their columns
 * @param unasked whether others are merged too
 */
export function mergeColumns(
  columns: readonly Column[],
  named: readonly NamedGroup[],
  unasked = true,
): Merged {
  const asked = named.flatMap(({ name, first, last }) => {
    const [from, to] = [first, last].map((one) =>
      columns.findIndex(({ title }) => plainName(title) === plainName(one)),
    );
    return from! >= 0 && to! >= from!
      ? [{ name, columns: columns.slice(from!, to! + 1), asked: true }]
      : [];
  });
  const rest = !unasked
    ? []
    : columns.filter((column) => !asked.some((group) => group.columns.includes(column)));
  const groups: readonly Group[] = [...asked, ...tickGroups(rest)];
  const numbered = numberedGroups(
    rest.filter((one) => !groups.some((g) => g.columns.includes(one))),
  );
  const notices = [...groups, ...numbered].map(({ name, columns: parts, asked: wanted, loose }) => {
    const titles = parts.map(({ title }) => title);
    const which =
      titles.length > 4
        ? `${titles.slice(0, 3).join(", ")} \u2026 ${titles.at(-1)!}`
        : titles.join(", ");
    const part = loose
      ? ` They may be several: --merge "Name=${titles[0]!}..${titles[1]!}" takes some apart under a name of their own, --no-merge all.`
      : wanted
        ? ""
        : " --no-merge leaves them as they are.";
    return `${titles.length} columns (${which}) are one dimension, "${name}".${part}`;
  });
  const heads = new Map([...groups, ...numbered].map((group) => [group.columns[0]!, group]));
  const gone = new Set([...groups, ...numbered].flatMap((group) => group.columns));
  return {
    notices,
    columns: columns.flatMap((column) => {
      const group = heads.get(column);
      if (group) return [numbered.includes(group) ? joinNumbered(group) : joinTicks(group)];
      return gone.has(column) ? [] : [column];
    }),
  };
}

interface Group {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Whether someone named it. */
  readonly asked?: boolean;
  /** Whether only their place makes them one. */
  readonly loose?: boolean;
}

function tickGroups(columns: readonly Column[]): readonly Group[] {
  const ticked = columns.map((column) => ({
    column,
    kind: ticksOf(column),
    prefix: prefixOf(column),
  }));
  const byPrefix = [
    ...Map.groupBy(
      ticked.filter(({ kind, prefix }) => kind !== null && prefix !== ""),
      ({ prefix }) => plainName(prefix),
    ).values(),
  ].filter((members) => members.filter(({ kind }) => kind !== "none").length > 1);
  const groups: Group[] = byPrefix.map((members) => {
    const columns = members.map(({ column }) => column);
    return { name: wholePrefix(columns, members[0]!.prefix), columns };
  });
  const grouped = new Set(groups.flatMap((group) => group.columns));
  let run: typeof ticked = [];
  const close = () => {
    const [first] = run;
    const least = first?.kind === "answers" ? LEAST_ADJACENT.answers : LEAST_ADJACENT.marks;
    if (first && run.length >= least) {
      const titles = run.map(({ column }) => column.title);
      const rest = titles.length > 2 ? ` and ${titles.length - 2} more` : "";
      groups.push({
        name: `${titles.slice(0, 2).join(", ")}${rest}`,
        columns: run.map(({ column }) => column),
        loose: true,
      });
    }
    run = [];
  };
  // A column in which nothing stands parts no others.
  for (const one of ticked.filter(({ kind }) => kind !== "none")) {
    const fits = one.kind !== null && !grouped.has(one.column) && !isQuestion(one.column);
    if (!fits || (run[0] && run[0].kind !== one.kind)) close();
    if (fits) run.push(one);
  }
  close();
  return groups;
}

/** Whether a column by itself asks for a yes or a no. */
function isQuestion({ title }: Column): boolean {
  return (
    title.endsWith("?") ||
    /^(?:is|are|was|were|does|do|did|has|have|had|can|could|should|which|what|how|if|whether)\b/i.test(
      title,
    )
  );
}

/** What stands before the value in the title of a column, or the group it stands under. */
function prefixOf({ title, group }: Column): string {
  return group !== "" ? group : (PREFIX.exec(title)?.[1]?.trim() ?? "");
}

/** A prefix with what else all values begin with: "intervention.type" of "intervention.type.Mulch". */
function wholePrefix(columns: readonly Column[], prefix: string): string {
  const [, mark, more] =
    /^([._])([^._\s]+)[._]\S/.exec(columns[0]!.title.slice(prefix.length)) ?? [];
  const longer = `${prefix}${mark}${more}`;
  const all = columns.every(({ title }) => title.startsWith(longer + mark!));
  return more !== undefined && all ? wholePrefix(columns, longer) : prefix;
}

function valueOf(column: Column, name: string): string {
  const rest = column.title.startsWith(name) ? column.title.slice(name.length) : "";
  // As R writes names: a dot for what was a space.
  if (/^[._]\S+$/.test(rest)) return rest.slice(1).replaceAll(/(?<=\p{L})\.(?=\p{L})/gu, " ");
  if (column.group === name) return column.title.replace(`${name}: `, "");
  const [, prefix, value] = PREFIX.exec(column.title) ?? [];
  return prefix?.trim() === name || plainName(prefix ?? "") === plainName(name)
    ? value!.trim()
    : column.title;
}

function joinTicks({ name, columns }: Group): Column {
  const labels = columns.map((column) => valueOf(column, name));
  const rows = columns[0]!.cells.map((_, row) =>
    columns.flatMap((column, at) => (isTick(column, row) ? [labels[at]!] : [])),
  );
  return merged(name, columns, rows);
}

function joinNumbered({ name, columns }: Group): Column {
  const rows = columns[0]!.cells.map((_, row) => [
    ...new Set(columns.map(({ cells }) => cells[row]!).filter((cell) => cell !== "")),
  ]);
  return merged(name, columns, rows);
}

function merged(
  title: string,
  columns: readonly Column[],
  lists: readonly (readonly string[])[],
): Column {
  const from = columns.map((column) => column.title);
  return { title, cells: lists.map((list) => list.join("; ")), lists, from, group: "" };
}

const NUMBERED = /^(.*?\p{L}{2,}.*?)[\s._#-]*\(?(\d{1,2})\)?$/u;
/** The same with letters, which have to start at A. */
const LETTERED = /^(.*?\p{L}{2,})[\s._#-]+\(?([a-h])\)?$/iu;
/** How a column is called by its place. */
const NAMELESS = /\bcolumn \d+\)?$/;
/** Names that a number makes another question of. */
const QUESTION =
  /^(?:q|question|item|criteri\w*|domain|quality|table|figure|column|check|rob|bias|objective|phase|stage|step|time|wave|year)\b/;

/** Columns whose names differ in a number at the end, and whose values stand in each other. */
function numberedGroups(columns: readonly Column[]): readonly Group[] {
  const parts = columns.flatMap((column) => {
    const [, name = "", number] = NUMBERED.exec(column.title) ?? LETTERED.exec(column.title) ?? [];
    return number === undefined || NAMELESS.test(column.title) || QUESTION.test(plainName(name))
      ? []
      : [{ column, name: name.trim(), number: number.toLowerCase() }];
  });
  return [...Map.groupBy(parts, ({ name }) => plainName(name)).values()]
    .filter((members) => {
      const isAuthors = columnsNamed("authors", [members[0]!.name]).length > 0;
      return inOrder(members) && (isAuthors || shareValues(members.map(({ column }) => column)));
    })
    .map((members) => ({ name: members[0]!.name, columns: members.map(({ column }) => column) }));
}

/** Whether several are numbered, or have the first letters of the alphabet. */
function inOrder(members: readonly { readonly number: string }[]): boolean {
  const letters = members.map(({ number }) => number).join("");
  return members.length > 1 && (/^\d/.test(letters) || "abcdefgh".startsWith(letters));
}

function shareValues(columns: readonly Column[]): boolean {
  const told = columns.map(({ cells }) =>
    cells
      .filter((cell) => cell !== "" && missingKind(cell) === null)
      .map((cell) => cell.toLowerCase()),
  );
  const all = told.flat();
  if (all.every((cell) => /^(?:yes|no|y|n|partly|low|high|some concerns|[\d.,]+)$/.test(cell)))
    return false;
  return told.every((cells, at) => {
    const others = new Set(told.filter((_, other) => other !== at).flat());
    return cells.filter((cell) => others.has(cell)).length * 2 >= cells.length;
  });
}
