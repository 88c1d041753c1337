import { once } from "../../contract/once-for.ts";
import type { Bits } from "../../evidence/bits.ts";
import type { CodedEntry } from "../../evidence/gaps/coded-entry.ts";
import type { CellFinding } from "../../evidence/gaps/finding.ts";
import { areSought } from "../../evidence/gaps/pairs.ts";
import { threeWayVerdicts } from "../../evidence/gaps/three-way-verdicts.ts";
import { verdictsOver } from "../../evidence/gaps/verdicts.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import type { CellMark } from "../../figures/heatmap-model.ts";
import { findingInWords, threeWayInWords } from "../../views/finding-words.ts";
import { type Axis, axisDimensions, type View } from "../../views/view.ts";
import type { MapAxis, MapLine } from "./map-axes.ts";

/** What is found of one cell, as the map shows it. */
export interface FoundCell {
  readonly mark: CellMark;
  readonly words: string;
  /** Studies expected; null where nothing is claimed. */
  readonly expected: number | null;
  /** Studies that the expectation is taken from; null where nothing is claimed. */
  readonly among: number | null;
  /** Studies that count for the expectation, and those expected; null where nothing is claimed of two entries. */
  readonly judged: { readonly count: number; readonly expected: number } | null;
}

/** What is found of the cells of a map of two dimensions, or of three. */
export interface MapFindings {
  /** Whether the contract has gaps looked for among the map's dimensions. */
  readonly sought: boolean;
  /** @param count the studies of the cell */
  of(row: MapLine, col: MapLine, count: number): FoundCell;
  /** What is found of the two entries of a row or column that stands inside another. */
  ofHead(line: MapLine): CellFinding;
}

/** A third entry that all studies of a map carry: its cells are then of three entries. */
export interface Panel {
  readonly coded: CodedEntry;
  /** The studies of the map that it is one panel of, whatever is chosen of the third dimension. */
  readonly context: Bits;
}

/**
 * Asks the verdicts for the cells of a map.
 * @param panel what the map is narrowed to as one of the small multiples; null for a whole map
 */
export function findingsOfMap(
  table: EvidenceTable,
  view: View,
  context: Bits,
  { rows, cols }: Readonly<Record<Axis, MapAxis>>,
  panel: Panel | null,
): MapFindings {
  const names = [rows.layout.dimension.name, cols.layout.dimension.name] as const;
  const verdicts = once(() => verdictsOver(table, context, view.thresholds, view.merged));
  const ofHead: MapFindings["ofHead"] = ({ coded: [outer, inner] }) =>
    verdicts().of(outer!, inner!);
  const within = rows.within ?? cols.within;
  if (within === null && panel === null) {
    const known = verdicts();
    return {
      sought: areSought(table.codebook, ...names),
      of: (row, col) => foundOfTwo(known.of(row.coded[0]!, col.coded[0]!)),
      ofHead,
    };
  }
  const { thresholds, merged, show } = view;
  const thirds = panel ? [panel.coded] : [];
  const [first = "", second = "", third = ""] = [
    ...(panel ? names : axisDimensions(view)),
    ...thirds.map(({ dimension }) => dimension),
  ];
  const dimensions = [first, second, third] as const;
  const found = threeWayVerdicts(table, panel?.context ?? context, dimensions, thresholds, merged);
  return {
    sought: found.sought,
    of(row, col, count) {
      // All that a value holds is two entries, as on a map of two dimensions, and so is what has the same studies.
      if ([row, col].some(({ part }) => part === "whole" || part === "alone")) {
        return foundOfTwo(verdicts().of(row.coded[0]!, col.coded[0]!));
      }
      const [a, b, c] = [...row.coded, ...col.coded, ...thirds];
      const finding = found.of([a!, b!, c!], count);
      const expected = finding.gap?.expected ?? null;
      const among = finding.gap?.counts.n ?? null;
      // Observed against expected is of the two dimensions of a panel, within its studies.
      const judged = panel && show === "ratio" ? verdicts().of(a!, b!).claim : null;
      return { mark: finding.kind, words: threeWayInWords(finding), expected, among, judged };
    },
    ofHead,
  };
}

function foundOfTwo(finding: CellFinding): FoundCell {
  const { kind, claim } = finding;
  const [expected, among] = [claim?.expected ?? null, claim?.total ?? null];
  return { mark: kind, words: findingInWords(finding), expected, among, judged: claim };
}
