import { expect, test } from "vitest";
import { gapList } from "../../../../src/evidence/gaps/gap-list.ts";
import { select } from "../../../../src/evidence/selection.ts";
import { countBits } from "../../../../src/evidence/bits.ts";
import { evidenceTable } from "../../../../src/evidence/table.ts";
import { viewOfEntries, viewOfGap } from "../../../../src/explorer/gaps/gap-view.ts";
import { mapContext } from "../../../../src/explorer/map/map-context.ts";
import { heatmapOf } from "../../../../src/explorer/map/map-model.ts";
import { readAddress, writeAddress } from "../../../../src/views/address.ts";
import type { View } from "../../../../src/views/view.ts";
import { shippedEdition } from "../../../data/shipped.ts";
import { expectEqual } from "../../../support/expect-equal.ts";

const { contract, studies } = await shippedEdition();
const table = evidenceTable(contract, studies);
const nothing = () => null;

/** The one cell that a view's map outlines. */
function chosenCell(view: View) {
  const map = heatmapOf(table, view, mapContext(table, view, view.filters, nothing));
  const chosen = map.rows.flatMap(({ cells }) => cells.filter((cell) => cell.chosen));
  expect(chosen).toHaveLength(1);
  return { cell: chosen[0]!, total: map.total };
}

test.each([
  ["the whole table", ""],
  [
    "a filter and other thresholds",
    "?years=2021-2023&ai_family=deep-learning&expected=0.5&fdr=0.2",
  ],
  ["a filter on a dimension of gaps", "?modalities=ct,mri&least=2"],
  ["merged values", "?merge=cancer_types:brain~thyroid,xai_methods:cam~grad-cam"],
  [
    "another map",
    "?rows=tasks&cols=tasks&rowsby=values&split=ai_family&show=ratio&unused=hide&lens=on",
  ],
])("the view of a gap outlines its cell, with the gap's own numbers: %s", (_, query) => {
  const { view, faults } = readAddress(contract, query);
  expect(faults).toEqual([]);
  const contextOf = (names: readonly string[]) => select(table, view.filters, null, names);
  const gaps = gapList(table, contextOf, view.thresholds, view.merged);
  expect(gaps.length).toBeGreaterThan(20);
  for (const gap of gaps) {
    const shown = viewOfGap(contract, view, gap);
    expectEqual(readAddress(contract, writeAddress(contract, shown)), { view: shown, faults: [] });
    const { cell } = chosenCell(shown);
    if ("inCell" in gap) {
      const { kind: mark, expected, inCell: count } = gap;
      expect(cell, gap.name).toMatchObject({ mark, expected, count });
    } else if (gap.kind === "three-way" && shown.inside) {
      const { expected } = gap;
      expect(cell, gap.name).toMatchObject({ mark: "three-way", expected, count: 0 });
    } else expect(cell.count, gap.name).toBe("count" in gap ? gap.count : 0);
  }
});

test("the view of three values shows the cell of all three, the third inside the columns", () => {
  const { view } = readAddress(contract, "");
  const shown = viewOfEntries(contract, view, [
    { dimension: "xai_methods", entry: "grad-cam" },
    { dimension: "modalities", entry: "ultrasound" },
    { dimension: "cancer_types", entry: "breast" },
  ]);
  expect(writeAddress(contract, shown)).toBe(
    "?open=activation-and-gradient-maps&unfold=ultrasound&cancer_types=breast&modalities=ultrasound&xai_methods=grad-cam",
  );
  const { cell, total } = chosenCell(shown);
  expect(total).toBe(studies.length);
  expect(cell.count).toBe(0);
  expect(countBits(select(table, shown.filters, null))).toBe(0);
});
