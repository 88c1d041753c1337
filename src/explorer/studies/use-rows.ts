import { useEffect, useState } from "preact/hooks";
import type { StudyRow, StudyRows } from "../../wire/study-rows.ts";
import { useTryAgain } from "../ui/use-try-again.ts";

/** The rows of some studies, drawn again when words come that were not there yet. */
export function useRows(rows: StudyRows, positions: readonly number[]): readonly StudyRow[] {
  const [, redraw] = useState(0);
  const again = useTryAgain();
  const asked = positions.join(" ");
  useEffect(() => {
    let shown = true;
    void rows.need(positions)?.then(() => {
      if (shown) redraw((times) => times + 1);
    });
    return () => {
      shown = false;
    };
  }, [rows, asked, again]);
  return positions.map((position) => rows.at(position));
}
