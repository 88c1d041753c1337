import { once } from "../../contract/once-for.ts";
import type { Bits } from "../../evidence/bits.ts";
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

/**
 * Asks the verdicts for the cells of a map.
 * @param tested whether anything is claimed of its cells
 */
export function findingsOfMap(
  table: EvidenceTable,
  view: View,
  context: Bits,
  { rows, cols }: Readonly<Record<Axis, MapAxis>>,
  tested: boolean,
): MapFindings {
  const names = [rows.layout.dimension.name, cols.layout.dimension.name] as const;
  const verdicts = once(() => verdictsOver(table, context, view.thresholds, view.merged));
  const ofHead: MapFindings["ofHead"] = ({ coded: [outer, inner] }) =>
    verdicts().of(outer!, inner!);
  const within = rows.within ?? cols.within;
  if (within === null) {
    const known = tested || view.show === "ratio" ? verdicts() : null;
    return {
      sought: areSought(table.codebook, ...names),
      of(row, col, count) {
        const finding: CellFinding = known?.of(row.coded[0]!, col.coded[0]!) ?? {
          kind: count > 0 ? "count" : "blank",
          count,
          claim: null,
        };
        const { kind, claim } = finding;
        const expected = claim?.expected ?? null;
        return { mark: kind, words: findingInWords(finding), expected, judged: claim };
      },
      ofHead,
    };
  }
  const { thresholds, merged } = view;
  const [first = "", second = "", third = ""] = axisDimensions(view);
  const dimensions = [first, second, third] as const;
  const found = threeWayVerdicts(table, context, dimensions, thresholds, merged);
  return {
    sought: found.sought,
    of(row, col, count) {
      const [a, b, c] = [...row.coded, ...col.coded];
      const finding = found.of([a!, b!, c!], count);
      const expected = finding.gap?.expected ?? null;
      return { mark: finding.kind, words: threeWayInWords(finding), expected, judged: null };
    },
    ofHead,
  };
}
