import { dimensionOf } from "../../contract/lookup.ts";
import { type Bits, countBits, without } from "../../evidence/bits.ts";
import { type EvidenceTable, reportedIn } from "../../evidence/table.ts";
import type { CellMark, HeatHead, HeatmapModel } from "../../figures/heatmap-model.ts";
import { expectedInWords } from "../../views/finding-words.ts";
import { inSentence, joinWords, studies } from "../../views/words.ts";

/** How the numbers of every map are to be read. */
export const HOW_IT_COUNTS =
  "Numbers count studies. A study with several values stands in several rows or columns, and once in every total.";

/** A figure in words, for those who can't see it and those who want it said. */
export interface FigureWords {
  /** One or two sentences. */
  readonly short: string;
  /** Paragraphs. */
  readonly long: readonly string[];
}

/** How many cells, rows and columns a description names. */
const NAMED = 5;

/** Describes a map: its size, its main rows and columns, its largest cells, its gaps. */
export function describeMap(map: HeatmapModel): FigureWords {
  const rows = map.rows.filter(({ nested, whole }) => !nested && !whole);
  const cols = map.cols.filter(({ whole }) => !whole);
  const cells = rows.flatMap((row) =>
    row.cells.flatMap((cell, c) => {
      const col = map.cols[c]!;
      return col.whole ? [] : [{ cell, label: `${inWords(row)} with ${inWords(col)}` }];
    }),
  );
  const counted = cells
    .filter(({ cell }) => cell.count > 0)
    .toSorted((a, b) => b.cell.count - a.cell.count);
  const marked = (mark: CellMark) =>
    cells
      .filter(({ cell }) => cell.mark === mark)
      .toSorted((a, b) => (b.cell.expected ?? 0) - (a.cell.expected ?? 0));
  const { inside } = map;
  const [gaps, empty, thin, clusters] = [
    marked(inside ? "three-way" : "gap"),
    marked("empty"),
    marked("thin"),
    marked("cluster"),
  ];
  const blank = marked("blank").length;
  const impossible = marked("cannot-occur").length;
  const [largest] = counted;
  const within = (axis: "rows" | "cols") =>
    inside?.axis === axis ? `, inside it ${inSentence(inside.title)}` : "";
  const size = `${rows.length} rows (${map.rowTitle}${within("rows")}) and ${cols.length} columns (${map.colTitle}${within("cols")})`;
  const most = (heads: readonly HeatHead[]) =>
    joinWords(
      heads
        .filter(({ total }) => total > 0)
        .toSorted((a, b) => b.total - a.total)
        .slice(0, 3)
        .map((head) => `${inWords(head)} (${head.total})`),
      "and",
    );
  const list = (found: typeof cells, what: (found: (typeof cells)[number]) => string) =>
    joinWords(found.slice(0, NAMED).map(what), "and");
  const named = (found: typeof cells) =>
    list(found, ({ cell, label }) => `${label} (${expectedInWords(cell.expected ?? 0)} expected)`) +
    (found.length > NAMED ? ` and ${found.length - NAMED} more` : "");

  const gap = inside ? "three-way gap" : "gap";
  const unmet = [
    ...[...map.rows, ...map.cols].filter(({ inner }) => inner?.mark === "gap").map(inWords),
    ...map.rows
      .filter(({ nested }) => !nested)
      .flatMap((row) =>
        row.cells.flatMap(({ mark }, c) => {
          const col = map.cols[c]!;
          return mark === "gap" ? [`${inWords(row)} with ${inWords(col)}`] : [];
        }),
      ),
  ];
  const short =
    `A table of ${size} over ${studies(map.total)}. ` +
    (largest ? `The largest cell holds ${studies(largest.cell.count)}: ${largest.label}. ` : "") +
    (map.sought
      ? `${gaps.length} of ${cells.length} cells ${gaps.length === 1 ? `is a ${gap}` : `are ${gap}s`}.`
      : `No gaps are looked for ${inside ? "among these three" : "between these two"}.`);
  const long = [
    largest
      ? `Most studies stand in the rows ${most(rows)} and in the columns ${most(cols)}.`
      : "No study stands in any cell.",
    counted.length > 0
      ? `The largest cells are ${list(counted, ({ cell, label }) => `${label} (${cell.count})`)}.`
      : "",
    ...(inside && map.sought
      ? [
          gaps.length > 0
            ? `Three-way gaps, with no study though each two meet: ${named(gaps)}.`
            : "There is no three-way gap among these cells.",
          unmet.length > 0
            ? `In no study at all, with too many expected for chance: ${joinWords(unmet, "and")}.`
            : "",
        ]
      : []),
    ...(map.sought && !inside
      ? [
          gaps.length > 0
            ? `Gaps, with no study and too many expected for chance: ${named(gaps)}.`
            : "There is no gap: no cell is empty that chance could not have left so.",
          thin.length > 0 ? `Thin, with fewer studies than expected: ${named(thin)}.` : "",
          clusters.length > 0 ? `Clusters, with more than expected: ${named(clusters)}.` : "",
          empty.length > 0 ? `Empty, which may be chance: ${named(empty)}.` : "",
        ]
      : []),
    `${counted.length} of ${cells.length} cells hold studies; ` +
      (map.sought && !inside
        ? `${blank} are empty where few would be expected or nothing is claimed`
        : `${blank} are empty`) +
      (impossible > 0 ? `; ${impossible} cannot occur.` : "."),
  ].filter(Boolean);
  return { short, long };
}

/** What is folded away inside an axis, in a sentence or two; empty where nothing is. */
export function foldedInWords({ inside }: HeatmapModel): string {
  if (inside === null || inside.folding.away === 0) return "";
  const { axis, title, folding } = inside;
  const { away, lines, below, studies: held } = folding;
  const all = `${lines} ${axis === "cols" ? "columns" : "rows"} of ${inSentence(title)}`;
  const each = away === 1 ? "" : "each ";
  const them = away === 1 ? "it" : "them";
  return (
    `Folded away: ${away} of the ${all}, ${each}with fewer than ${below} studies. ` +
    (held === 1
      ? `1 study stands in ${them}, and counts in the totals.`
      : `${studies(held)} stand in ${them}, and count in the totals.`)
  );
}

/** The label of a row or column, with that of the one it stands inside. */
function inWords({ label, name, inner, whole }: HeatHead): string {
  return inner ? `${inner.outer} with ${label}` : whole ? name : label;
}

/**
 * The studies that stand in no cell, in a sentence; empty when there are none.
 * @param context the studies that the map counts
 * @param axes names of the dimensions of rows and columns
 */
export function leftOutInWords(
  table: EvidenceTable,
  context: Bits,
  axes: readonly string[],
): string {
  const leftOut = [...new Set(axes)].flatMap((name) => {
    const unknown = countBits(without(context, reportedIn(table, name)));
    const title = inSentence(dimensionOf(table.codebook, name).title);
    return unknown > 0 ? [`${studies(unknown)} without a reported ${title}`] : [];
  });
  if (leftOut.length === 0) return "";
  return `In no cell, because the record read does not tell: ${leftOut.join("; ")}. They count in the totals.`;
}
