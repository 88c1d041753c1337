/** A place in a grid, counted from its top left corner. */
export interface GridPlace {
  readonly row: number;
  readonly col: number;
}

/** Rows that Page Up and Page Down move by. */
const PAGE = 10;

/**
 * Where a key moves to in a grid, by the ARIA grid pattern: arrows by one, Home
 * and End along the row, with Ctrl to the first and last cell, Page keys by ten rows.
 * @returns null for a key that does not move
 */
export function moveInGrid(
  key: string,
  ctrl: boolean,
  at: GridPlace,
  size: { readonly rows: number; readonly cols: number },
): GridPlace | null {
  const lastRow = size.rows - 1;
  const lastCol = size.cols - 1;
  const to = (row: number, col: number): GridPlace => ({
    row: Math.min(Math.max(row, 0), lastRow),
    col: Math.min(Math.max(col, 0), lastCol),
  });
  switch (key) {
    case "ArrowUp":
      return to(at.row - 1, at.col);
    case "ArrowDown":
      return to(at.row + 1, at.col);
    case "ArrowLeft":
      return to(at.row, at.col - 1);
    case "ArrowRight":
      return to(at.row, at.col + 1);
    case "PageUp":
      return to(at.row - PAGE, at.col);
    case "PageDown":
      return to(at.row + PAGE, at.col);
    case "Home":
      return to(ctrl ? 0 : at.row, 0);
    case "End":
      return to(ctrl ? lastRow : at.row, lastCol);
    default:
      return null;
  }
}
