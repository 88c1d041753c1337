import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceTable } from "../../../../src/evidence/table.ts";
import { mapContext } from "../../../../src/explorer/map/map-context.ts";
import { heatmapOf } from "../../../../src/explorer/map/map-model.ts";
import { gridShape } from "../../../../src/figures/grid-shape.ts";
import { entriesAt } from "../../../../src/figures/use-grid.ts";
import { writeAddress } from "../../../../src/views/address.ts";
import { choose, chooseInMap, chooseInSplit } from "../../../../src/views/change.ts";
import { viewLinks } from "../../../../src/views/links.ts";
import { defaultView } from "../../../../src/views/default-view.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../../support/arbitraries.ts";

const PAGE = "/r/0.1/map/";

test("the link of each place of the grid leads to the view that a click there makes", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view }) => {
      const table = evidenceTable(codebook, studies);
      const map = heatmapOf(
        table,
        view,
        mapContext(table, view, view.filters, () => null),
      );
      const links = viewLinks(codebook, "/r/0.1/", PAGE);
      const { size } = gridShape(map);
      for (let row = 0; row < size.rows; row += 1) {
        for (let col = 0; col < size.cols; col += 1) {
          const place = entriesAt(map, { row, col });
          const clicked = chooseInMap(codebook, view, ...place);
          expect(links.inMap(view, ...place)).toBe(PAGE + writeAddress(codebook, clicked));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("so does the link of each of the small multiples", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, view }) => {
      const links = viewLinks(codebook, "/r/0.1/", PAGE);
      for (const { name, categories } of codebook.dimensions) {
        for (const { value } of categories) {
          const clicked = chooseInSplit(codebook, view, name, value);
          const href = links.inSplit(view, name, value);
          expect(href).toBe(PAGE + writeAddress(codebook, clicked));
        }
      }
    }),
  );
});

test("with a cell chosen, the head of another column drops the cell's row, as a click does", () => {
  const small = defaultView(smallCodebook);
  const chosen = chooseInMap(smallCodebook, small, "group:wheats", "stone");
  const column = choose(smallCodebook, small, "ovens", { entries: ["ir"], mode: "any" });
  const links = viewLinks(smallCodebook, "/", "/");
  expect(links.inMap(chosen, null, "ir")).toBe(`/${writeAddress(smallCodebook, column)}`);
});
