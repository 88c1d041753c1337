import { h } from "preact";
import { describe, expect, test } from "vitest";
import { countSelection } from "../../../../src/explorer/counted.ts";
import { Filters } from "../../../../src/explorer/filters/Filters.tsx";
import { Selection } from "../../../../src/explorer/filters/Selection.tsx";
import { readAddress } from "../../../../src/views/address.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { smallEvidence } from "../../figures/small-map.ts";
import { draw, textsOf } from "../draw.ts";

const viewOf = (query: string) => readAddress(smallCodebook, query).view;

describe("the filters", () => {
  const filters = (query: string) =>
    draw(
      h(Filters, {
        ...{ counted: countSelection(smallEvidence, viewOf(query), () => null), shown: false },
        ...{ onClose: () => undefined, onChange: undefined, onSearch: undefined },
      }),
    );
  const facet = (document: Document, title: string) =>
    [...document.querySelectorAll("details")].find((details) =>
      details.querySelector("summary")!.textContent!.startsWith(title),
    )!;

  test("are one for each coded dimension, with the years before them", () => {
    const document = filters("");
    expect(textsOf(document, "summary")).toEqual(["Grain", "Oven", "Tasting"]);
    const bars = [...document.querySelectorAll(".histogram button")];
    expect(bars.map((bar) => bar.getAttribute("aria-label"))).toEqual([
      ...["2001: 2 studies", "2002: 1 study", "2003: 2 studies", "2004: 3 studies"],
      "2005: 0 studies",
    ]);
  });

  test("stand open where the map's axes and its quality are", () => {
    for (const details of filters("").querySelectorAll("details")) {
      expect(details.hasAttribute("open"), details.textContent!).toBe(true);
    }
  });

  test("count what each tick would leave under the others, and tick what is chosen", () => {
    const document = filters("?ovens=stone");
    const options = [...facet(document, "Tasting").querySelectorAll("li")];
    // Of the four studies with stone ovens: b1, b2, b4, b6.
    expect(options.map((li) => li.textContent)).toEqual([
      ...["Panel 1", "E-Nose 1", "No tasting 2", "Not told 0"],
    ]);
    const ovens = facet(document, "Oven");
    expect(ovens.querySelector(".chosen-count")!.textContent).toBe("1 chosen");
    const ticked = [...ovens.querySelectorAll("li")].filter((li) =>
      li.querySelector("input")!.hasAttribute("checked"),
    );
    // A facet's own choice takes nothing from its counts.
    expect(ticked.map((li) => li.textContent)).toEqual(["Stone 4"]);
    expect(facet(document, "Oven").querySelectorAll("li.none")).toHaveLength(2);
  });

  test("let only what a study can carry several of be asked for all at once", () => {
    const document = filters("");
    expect(facet(document, "Grain").querySelector("select")).not.toBeNull();
    expect(facet(document, "Tasting").querySelector("select")).toBeNull();
  });
});

describe("the selection", () => {
  const selection = (query: string, more: { searching?: boolean; live?: boolean } = {}) =>
    draw(
      h(Selection, {
        ...{ codebook: smallCodebook, view: viewOf(query), selected: 3, size: 8 },
        searching: more.searching ?? false,
        onChange: more.live ? () => undefined : undefined,
      }),
    );

  test("is one sentence that is told to screen readers", () => {
    const status = selection("?ovens=stone&years=2001-2003").querySelector("[role=status]")!;
    expect(status.textContent).toBe("3 of 8 studies: stone, and 2001–2003.");
  });

  test("gives no number while the search is on its way", () => {
    const status = selection("?q=crust", { searching: true }).querySelector("[role=status]")!;
    expect(status.textContent).toBe("Searching for “crust” …");
  });

  test("offers a way out of each part, only where a script can take it", () => {
    const query = "?ovens=stone,ir&years=2003&q=crust";
    expect(selection(query).querySelector("button")).toBeNull();
    const out = ": remove this filter";
    expect(textsOf(selection(query, { live: true }), "button")).toEqual([
      ...[`Oven: Stone ×${out}`, `Oven: IR ×${out}`, `2003 ×${out}`, `“crust” ×${out}`],
      "Clear all",
    ]);
    expect(selection("", { live: true }).querySelector("button")).toBeNull();
  });
});
