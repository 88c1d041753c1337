import { parseHTML } from "linkedom";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { gridShape } from "../../../src/figures/grid-shape.ts";
import { Heatmap } from "../../../src/figures/Heatmap.tsx";
import type { HeatmapModel } from "../../../src/figures/heatmap-model.ts";
import { entriesAt, moveFrom } from "../../../src/figures/use-grid.ts";
import { smallMap } from "./small-map.ts";

// Ovens with ways to judge inside them: stone has three, steam two, IR one; all of each comes first.
const { model: columns } = smallMap("?split=tasting&inside=cols");
// Those that one study carries are folded away: of stone two, of steam one, all of IR.
const { model: folded } = smallMap("?split=tasting&inside=cols&foldbelow=2");
const { model: rows } = smallMap("?split=tasting&inside=rows&open=rest");

const press = (model: HeatmapModel, key: string, row: number, col: number, ctrlKey = false) =>
  moveFrom(model, { key, ctrlKey }, { row, col });

describe("by keys", () => {
  test("a head over several columns is left as a whole, and entered from each of them", () => {
    expect(gridShape(columns).size).toEqual({ rows: 2 + 3, cols: 1 + 9 + 1 });
    expect(press(columns, "ArrowRight", 0, 1)).toEqual({ row: 0, col: 5 });
    expect(press(columns, "ArrowLeft", 0, 5)).toEqual({ row: 0, col: 1 });
    expect(press(columns, "ArrowUp", 1, 3)).toEqual({ row: 0, col: 1 });
    expect(press(columns, "ArrowDown", 0, 5)).toEqual({ row: 1, col: 5 });
  });

  test("the head over a single column is one place, entered from its sides and left to its cells", () => {
    // Stone whole and one more, steam likewise, IR whole alone.
    expect(gridShape(folded).size).toEqual({ rows: 2 + 3, cols: 1 + 5 + 1 });
    expect(press(folded, "ArrowRight", 1, 4)).toEqual({ row: 0, col: 5 });
    expect(press(folded, "ArrowDown", 0, 5)).toEqual({ row: 2, col: 5 });
    expect(press(folded, "ArrowUp", 2, 5)).toEqual({ row: 0, col: 5 });
    expect(press(folded, "ArrowRight", 0, 5)).toEqual({ row: 0, col: 6 });
  });

  test("the corner, the head of the totals and the grand total are one place each", () => {
    expect(press(columns, "ArrowLeft", 1, 1)).toEqual({ row: 0, col: 0 });
    expect(press(columns, "ArrowDown", 0, 0)).toEqual({ row: 2, col: 0 });
    expect(press(columns, "ArrowRight", 1, 9)).toEqual({ row: 0, col: 10 });
    expect(press(columns, "ArrowDown", 0, 10)).toEqual({ row: 2, col: 10 });
    expect(press(columns, "End", 4, 1, true)).toEqual({ row: 4, col: 10 });
    expect(press(columns, "ArrowDown", 4, 10)).toEqual({ row: 4, col: 10 });
  });

  test("a head beside several rows likewise", () => {
    const [wheats] = rows.inside!.outers;
    expect(press(rows, "ArrowDown", 1, 0)).toEqual({ row: 1 + wheats!.size, col: 0 });
    expect(press(rows, "ArrowLeft", 2, 1)).toEqual({ row: 1, col: 0 });
    expect(press(rows, "x", 2, 1)).toBeNull();
  });
});

test("each place stands for its row, its column, and what the two stand inside", () => {
  const at = (model: HeatmapModel, row: number, col: number) => entriesAt(model, { row, col });
  expect(at(columns, 2, 3)).toEqual(["group:wheats", "stone.e-nose"]);
  expect(at(columns, 2, 1)).toEqual(["group:wheats", "stone"]);
  expect(at(columns, 0, 2)).toEqual([null, "stone"]);
  expect(at(columns, 1, 5)).toEqual([null, "steam"]);
  expect(at(columns, 1, 6)).toEqual([null, "steam.panel"]);
  expect(at(columns, 4, 6)).toEqual([null, "steam.panel"]);
  expect(at(columns, 2, 10)).toEqual(["group:wheats", null]);
  expect(at(columns, 1, 0)).toEqual([null, null]);
  expect(at(folded, 0, 5)).toEqual([null, "ir"]);
  expect(at(rows, 1, 0)).toEqual(["group:wheats", null]);
  expect(at(rows, 1, 1)).toEqual(["group:wheats", null]);
  expect(at(rows, 2, 1)).toEqual(["group:wheats.panel", null]);
  expect(at(rows, 2, 2)).toEqual(["group:wheats.panel", "stone"]);
});

/** What a table tells: each cell's text, how far it reaches, and the scope of a head. */
function table(model: HeatmapModel) {
  const html = renderToString(
    h(Heatmap, {
      model,
      caption: "Invented",
      linkTo: (row, col) => `/${row ?? "any"}/${col ?? "any"}/`,
    }),
  );
  const { document } = parseHTML(html);
  return {
    document,
    lines: [...document.querySelectorAll("tr")].map((line) =>
      [...line.children].map((cell) => ({
        text: cell.querySelector("a, .visually-hidden")?.textContent ?? "",
        name: cell.querySelector("a")?.getAttribute("aria-label") ?? null,
        href: cell.querySelector("a")?.getAttribute("href") ?? null,
        scope: cell.getAttribute("scope"),
        span: Number(cell.getAttribute("colspan") ?? 1),
        down: Number(cell.getAttribute("rowspan") ?? 1),
      })),
    ),
  };
}

/** How many columns each line of a table fills, with what reaches down into it. */
function filled(lines: ReturnType<typeof table>["lines"]): number[] {
  const reaching: { span: number; left: number }[] = [];
  return lines.map((line) => {
    const above = reaching.filter(({ left }) => left > 0);
    const from = above.reduce((sum, { span }) => sum + span, 0);
    for (const one of above) one.left -= 1;
    for (const { span, down } of line) if (down > 1) reaching.push({ span, left: down - 1 });
    return from + line.reduce((sum, { span }) => sum + span, 0);
  });
}

describe("as a table", () => {
  test("columns inside others have two levels of heads, and totals for both", () => {
    const { document, lines } = table(columns);
    const outer = lines[0]!.filter(({ scope }) => scope === "colgroup");
    expect(outer.map(({ text, span, href }) => [text, span, href])).toEqual([
      ["Stone", 4, "/any/stone/"],
      ["Steam", 3, "/any/steam/"],
      ["IR", 2, "/any/ir/"],
    ]);
    expect(lines[1]!.map(({ scope, name }) => [scope, name])).toEqual([
      ["col", "Stone, all"],
      ["col", "Stone, Panel"],
      ["col", "Stone, E-Nose"],
      ["col", "Stone, No tasting"],
      ["col", "Steam, all"],
      ["col", "Steam, Panel"],
      ["col", "Steam, No tasting"],
      ["col", "IR, all"],
      ["col", "IR, Panel"],
    ]);
    // Each study once: b2 stands in a stone oven and in a steam oven.
    expect(lines.at(-1)!.map(({ text }) => text)).toEqual([
      ...["Studies, each once", "4", "1", "1", "2", "3", "2", "1", "2", "1", "8"],
    ]);
    const groups = [...document.querySelectorAll("colgroup")];
    expect(groups.map((group) => Number(group.getAttribute("span") ?? 1))).toEqual([1, 4, 3, 2, 1]);
    expect(new Set(filled(lines))).toEqual(new Set([11]));
  });

  test("a cell is named by its row, by what its column stands inside, and by its column", () => {
    expect(table(columns).lines[2]![2]!.name).toBe("1 study: Wheats, Stone, Panel");
    expect(table(columns).lines[2]![1]!.name).toBe("3 studies: Wheats, Stone");
  });

  test("what is folded away is counted at its head, by a link that works without a script", () => {
    const { document, lines } = table(folded);
    expect(new Set(filled(lines))).toEqual(new Set([7]));
    expect(
      [...document.querySelectorAll("thead .few")].map((link) => [
        link.textContent,
        link.getAttribute("href"),
        link.getAttribute("aria-label"),
      ]),
    ).toEqual([
      [
        "+2",
        "/any/stone/",
        "+2: 2 more in Stone, with fewer than 2 studies each: Panel, E-Nose; 2 studies",
      ],
      [
        "+1",
        "/any/steam/",
        "+1: 1 more in Steam, with fewer than 2 studies each: No tasting; 1 study",
      ],
      ["+1", "/any/ir/", "+1: 1 more in IR, with fewer than 2 studies each: Panel; 1 study"],
    ]);
    // The totals stay those of everything.
    expect(lines.at(-1)!.map(({ text }) => text)).toEqual([
      ...["Studies, each once", "4", "2", "3", "2", "2", "8"],
    ]);
    expect(lines[0]!.at(-2)).toMatchObject({ scope: "col", down: 2, text: "IR" });
  });

  test("rows inside others have a body of their own, whose head reaches over all of it, the whole first", () => {
    const { document, lines } = table(rows);
    const bodies = [...document.querySelectorAll("tbody")];
    expect(bodies).toHaveLength(rows.inside!.outers.length);
    for (const [at, outer] of rows.inside!.outers.entries()) {
      const body = bodies[at]!;
      const head = body.querySelector("th[scope=rowgroup]")!;
      expect(body.querySelectorAll("tr")).toHaveLength(outer.size);
      expect(head.getAttribute("rowspan")).toBe(String(outer.size));
      expect(head.querySelector("a")!.textContent).toBe(outer.label);
      expect(body.querySelector("tr.whole .margin")!.textContent).toBe(String(outer.total));
    }
    expect(new Set(filled(lines))).toEqual(new Set([gridShape(rows).size.cols]));
  });

  test("a column that no study has, though chance is an unlikely reason, says so in its head and its total", () => {
    const gap: HeatmapModel = {
      ...columns,
      cols: columns.cols.map((col, c) =>
        c === 2
          ? {
              ...col,
              total: 0,
              inner: {
                outer: "Stone",
                mark: "gap",
                words: "No study, a gap: 4.2 expected",
                expected: 4.2,
              },
            }
          : col,
      ),
    };
    const { document, lines } = table(gap);
    expect(lines[1]![2]!.name).toBe("Stone, E-Nose: No study, a gap: 4.2 expected");
    expect(lines.at(-1)![3]!.name).toBe("No study, a gap: 4.2 expected: Stone, E-Nose");
    expect(document.querySelectorAll("tfoot .cell.gap")).toHaveLength(1);
  });
});
