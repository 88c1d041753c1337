import { Component, type ComponentChildren } from "preact";
import { tableCell } from "./heatmap-cells.tsx";
import type { HeatCell, HeatHead } from "./heatmap-model.ts";
import type { LinkAt } from "./grid-link.tsx";

export interface RowCellsProps {
  readonly cells: readonly HeatCell[];
  /** The heads of their columns. */
  readonly cols: readonly HeatHead[];
  /** Whether the first of these is the first of those that stand inside one. */
  readonly begins: boolean;
  /** The row's place in the grid, and that of its first cell. */
  readonly row: number;
  readonly col: number;
  readonly link: LinkAt;
  /** Whether the links are the grid's to set, so that each is the same with every view. */
  readonly live: boolean;
}

/**
 * Cells that stand beside each other in a row. A choice in the map changes few of a map's cells, a
 * filter often half of them; the others are left alone, as drawing cells is most of what an answer
 * takes.
 */
export class RowCells extends Component<RowCellsProps> {
  override shouldComponentUpdate(next: RowCellsProps): boolean {
    const before = this.props;
    return !(
      before.live &&
      next.live &&
      before.row === next.row &&
      before.col === next.col &&
      before.begins === next.begins &&
      before.cols.length === next.cols.length &&
      next.cols.every(({ entry, whole }, c) => {
        return before.cols[c]!.entry === entry && before.cols[c]!.whole === whole;
      }) &&
      next.cells.every((cell, c) => showsSame(cell, before.cells[c]!))
    );
  }

  override render({ cells, cols, begins, row, col, link }: RowCellsProps): ComponentChildren {
    return cells.map((cell, c) => tableCell(cols[c]!, cell, begins && c === 0, link(row, c + col)));
  }
}

/** Whether two cells are drawn the same. */
function showsSame(a: HeatCell, b: HeatCell): boolean {
  if (a === b) return true;
  return (
    a.name === b.name &&
    a.text === b.text &&
    a.mark === b.mark &&
    a.tone === b.tone &&
    a.fade === b.fade &&
    a.chosen === b.chosen &&
    a.count === b.count
  );
}
