import { parseHTML } from "linkedom";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { mapContext } from "../../../src/explorer/map/map-context.ts";
import { heatmapOf } from "../../../src/explorer/map/map-model.ts";
import { Heatmap } from "../../../src/figures/Heatmap.tsx";
import { defaultView } from "../../../src/views/default-view.ts";
import { smallMap } from "./small-map.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

test("without a script, rows, columns, margins and cells that hold studies lead where they say", () => {
  const table = evidenceTable(smallCodebook, smallStudies);
  const rows = { dimension: "grains", level: "values", open: [], order: "contract" } as const;
  const view = { ...defaultView(smallCodebook), rows };
  const model = heatmapOf(
    table,
    view,
    mapContext(table, view, view.filters, () => null),
  );
  const linkTo = (row: string | null, col: string | null) => `/${row ?? "any"}/${col ?? "any"}/`;
  const html = renderToString(h(Heatmap, { model, caption: "Grains by ovens", linkTo }));
  const { document } = parseHTML(html);
  const lines = [...document.querySelectorAll("tr")].map((line) =>
    [...line.children].map((cell) => cell.querySelector("a")?.getAttribute("href") ?? null),
  );
  const cols = model.cols.map(({ entry }) => entry);
  const every = "/any/any/";
  expect(lines[0]).toEqual([every, ...cols.map((col) => `/any/${col}/`), every]);
  expect(lines.at(-1)).toEqual(lines[0]);
  expect(lines.slice(1, -1)).toEqual(
    model.rows.map(({ entry, cells }) => [
      `/${entry}/any/`,
      ...cells.map(({ count }, c) => (count > 0 ? `/${entry}/${cols[c]}/` : null)),
      `/${entry}/any/`,
    ]),
  );
});

test("with a script, each link knows its place in the grid, the totals in the last row and column", () => {
  const { model } = smallMap("?rows=ovens&cols=tasting");
  const nothing = () => undefined;
  const folds = { fold: nothing, foldAll: nothing, foldInside: nothing };
  const actions = { choose: nothing, ...folds, titlesAt: () => [] };
  const html = renderToString(
    h(Heatmap, { model, caption: "Ovens by tasting", linkTo: () => "?", actions }),
  );
  const lines = [...parseHTML(html).document.querySelectorAll("tr")];
  expect(lines).toHaveLength(model.rows.length + 2);
  lines.forEach((line, row) => {
    const places = [...line.querySelectorAll("a")].map((link) => link.getAttribute("data-at"));
    expect(places).toEqual([...line.children].map((_, col) => `${row},${col}`));
  });
});
