import type { Codebook } from "../contract/contract.ts";
import { dimensionOf, labelOf } from "../contract/lookup.ts";
import type { Gap } from "../evidence/gaps/gap.ts";
import { gapInWords } from "../views/gap-words.ts";
import { csv } from "./csv.ts";

/** One column: its name, what it holds in a sentence, and its cell. */
interface GapColumn {
  readonly name: string;
  readonly definition: string;
  cell(gap: Gap, codebook: Codebook): string | number;
}

/** How many entries the widest gap has. */
const ENTRIES = [0, 1, 2] as const;

const ENTRY_COLUMNS = ENTRIES.flatMap((at): readonly GapColumn[] => {
  const nth = ["first", "second", "third"][at]!;
  const only = at === 2 ? ", of three-way gaps only" : "";
  return [
    {
      name: `dimension_${at + 1}`,
      definition: `Dimension of the ${nth} entry${only}.`,
      cell: ({ entries }) => entries[at]?.dimension ?? "",
    },
    {
      name: `entry_${at + 1}`,
      definition: `The ${nth} entry: a value, a group ("group:…") or merged values ("a~b")${only}.`,
      cell: ({ entries }) => entries[at]?.entry ?? "",
    },
    {
      name: `label_${at + 1}`,
      definition: `Its label${only}.`,
      cell({ entries }, codebook) {
        const coded = entries[at];
        return coded ? labelOf(dimensionOf(codebook, coded.dimension), coded.entry) : "";
      },
    },
    {
      name: `studies_${at + 1}`,
      definition: `Studies that carry it, of studies_counted (n_${"abc"[at]})${only}; empty for quality gaps.`,
      cell: (gap) => ("totals" in gap ? (gap.totals[at] ?? "") : ""),
    },
  ];
});

/** Every column, in order. */
export const GAP_COLUMNS: readonly GapColumn[] = [
  { name: "name", definition: "Lasting name of the finding.", cell: ({ name }) => name },
  {
    name: "kind",
    definition:
      "gap: no study, tested; thin: fewer than expected, tested; cluster: more than expected, tested; empty: no study where some are expected, not tested, may be chance; three-way: no study of three entries of which each two meet; none: no study of the cell that tells has the quality, where at least the threshold would be expected to; unknown: no study of the cell tells; stale: no study of the cell is recent.",
    cell: ({ kind }) => kind,
  },
  {
    name: "within",
    definition: "Name of a listed gap or empty cell of groups that this one lies inside.",
    cell: (gap) => ("within" in gap ? (gap.within ?? "") : ""),
  },
  ...ENTRY_COLUMNS,
  {
    name: "studies_counted",
    definition:
      "N: studies that report the dimensions and could have gone either way; of a quality gap, studies that tell.",
    cell: ({ total }) => total,
  },
  {
    name: "studies_together",
    definition:
      "n: studies that carry all entries, of studies_counted; of a quality gap, studies of the cell.",
    cell: (gap) => ("count" in gap ? gap.count : 0),
  },
  {
    name: "expected",
    definition:
      "Studies expected: n_a n_b / N; of three entries, by the log-linear model without a three-way term; of a quality, by its share among the studies that tell. Six significant digits, as all numbers here.",
    cell: (gap) => ("expected" in gap ? precise(gap.expected) : ""),
  },
  {
    name: "p_low",
    definition:
      "Probability of so few studies or fewer: hypergeometric; of three entries, exact given the pairs.",
    cell: (gap) => ("pLow" in gap ? precise(gap.pLow) : "pNone" in gap ? precise(gap.pNone) : ""),
  },
  {
    name: "p_high",
    definition: "Probability of so many studies or more, hypergeometric.",
    cell: (gap) => ("pHigh" in gap ? precise(gap.pHigh) : ""),
  },
  {
    name: "q_low",
    definition:
      "p_low adjusted over its family by Benjamini and Hochberg; empty where the rate is out of reach, whatever is found.",
    cell: (gap) => ("qLow" in gap && gap.qLow !== null ? precise(gap.qLow) : ""),
  },
  {
    name: "q_high",
    definition: "p_high adjusted over its family, likewise.",
    cell: (gap) => ("qHigh" in gap && gap.qHigh !== null ? precise(gap.qHigh) : ""),
  },
  {
    name: "family",
    definition:
      "Which tail the finding is judged by: low (too few) or high (too many). All cells of the list that make a claim and could reach the rate are one family for each tail, counted over the same studies as the cell.",
    cell: (gap) => ("family" in gap ? gap.family.tail : ""),
  },
  {
    name: "family_size",
    definition: "Cells in that family.",
    cell: (gap) => ("family" in gap ? gap.family.size : ""),
  },
  {
    name: "claims",
    definition: "Cells that make a claim, of which the family is a part.",
    cell: (gap) => ("family" in gap ? gap.family.claims : ""),
  },
  {
    name: "left_out_unreported",
    definition: "Studies left out as they do not report all the dimensions.",
    cell: (gap) => ("leftOut" in gap ? gap.leftOut.unreported : ""),
  },
  {
    name: "left_out_impossible",
    definition:
      "Studies left out as all their values of one dimension are impossible with the entry of another.",
    cell: (gap) => ("leftOut" in gap ? gap.leftOut.impossible : ""),
  },
  {
    name: "left_out_only",
    definition:
      "Studies left out as their values of one dimension allow nothing but the entry of another.",
    cell: (gap) => ("leftOut" in gap ? gap.leftOut.only : ""),
  },
  {
    name: "coder_1",
    definition: "Whether the first coder's own codes give the same; empty where not known.",
    cell: ({ holds }) => said(holds.codings?.first),
  },
  {
    name: "coder_2",
    definition: "Whether the second coder's own codes give the same; empty where not known.",
    cell: ({ holds }) => said(holds.codings?.second),
  },
  ...([1, 2, 3] as const).map((least, at): GapColumn => ({
    name: `at_${least}`,
    definition: `Whether it holds where at least ${least} must be expected; always yes for thin, cluster, unknown and stale, which ask for no number expected.`,
    cell: ({ holds }) => said(holds.thresholds[at]!.holds),
  })),
  {
    name: "solid",
    definition:
      "yes: tested, and holding in the table's codes, in each coder's own where known, and at thresholds of 1, 2 and 3.",
    cell: ({ holds }) => said(holds.solid),
  },
  {
    name: "quality",
    definition: "Of a quality gap: the quality, or since-year for recency.",
    cell: (gap) =>
      "indicator" in gap ? gap.indicator.id : gap.kind === "stale" ? `since-${gap.since}` : "",
  },
  {
    name: "studies_not_reporting_quality",
    definition: "Of a quality gap: studies of the cell that do not tell.",
    cell: (gap) => ("overall" in gap ? gap.unreported : ""),
  },
  {
    name: "sentence",
    definition: "The finding in words.",
    cell: (gap, codebook) => gapInWords(codebook, gap),
  },
];

/**
 * Gaps as CSV, a row each in the order given; see `csv` for quoting. A cell is empty where its kind
 * of gap has no such number. What each column holds is in `gapColumnsCsv`.
 */
export function gapsCsv(codebook: Codebook, gaps: readonly Gap[]): string {
  return csv([
    GAP_COLUMNS.map(({ name }) => name),
    ...gaps.map((gap) => GAP_COLUMNS.map(({ cell }) => cell(gap, codebook))),
  ]);
}

/** What the columns of `gapsCsv` hold, a row each. */
export function gapColumnsCsv(): string {
  return csv([["column", "definition"], ...GAP_COLUMNS.map((c) => [c.name, c.definition])]);
}

function precise(value: number): number {
  return Number(value.toPrecision(6));
}

function said(holds: boolean | undefined): string {
  return holds === undefined ? "" : holds ? "yes" : "no";
}
