import type { Codebook } from "../contract/contract.ts";
import { findDimension } from "../contract/lookup.ts";
import { onceFor } from "../contract/once-for.ts";
import { measuresOf } from "../evidence/measures.ts";
import { NO_FILTERS } from "../evidence/selection.ts";
import { axisParts, layoutParts } from "./axis-parts.ts";
import { cellPart } from "./cell-part.ts";
import { BASELINE, filterParts, SELECTION } from "./filter-parts.ts";
import { items, oneOf, type Part } from "./part.ts";
import { thresholdParts } from "./threshold-parts.ts";
import { sortColumns } from "./view.ts";

/** Every part that an address can have, in the order in which addresses are written. */
export const partsOf = onceFor((codebook: Codebook): readonly Part[] => [
  ...axisParts(codebook),
  oneOf(
    "show",
    measuresOf(codebook).map(({ id }) => id),
    {
      get: (view) => view.show,
      set: (view, show) => ({ ...view, show }),
    },
  ),
  cellPart(codebook),
  ...layoutParts(codebook),
  flagPart("unused", "show", "hide", "unused"),
  flagPart("missing", "show", "hide", "missing"),
  ...filterParts(codebook, SELECTION),
  flagPart("lens", "on", "off", "lens"),
  ...thresholdParts(codebook),
  comparePart(),
  ...filterParts(codebook, BASELINE),
  columnsPart(codebook),
  sortPart(codebook),
]);

function flagPart(name: string, on: string, off: string, key: "unused" | "missing" | "lens"): Part {
  return oneOf(name, [on, off], {
    get: (view) => (view[key] ? on : off),
    set: (view, value) => ({ ...view, [key]: value === on }),
  });
}

function comparePart(): Part {
  return {
    name: "vs",
    write: (view) => view.compare?.mode ?? "",
    read(text, view, fault) {
      if (text === "") return { ...view, compare: null };
      if (text === "difference" || text === "side") {
        return { ...view, compare: { mode: text, baseline: NO_FILTERS } };
      }
      fault(`“${text}” is none of difference, side`);
      return view;
    },
  };
}

function columnsPart(codebook: Codebook): Part {
  return {
    name: "columns",
    write: (view) => view.columns.join(","),
    read(text, view, fault) {
      const asked = items(text);
      const columns = asked.filter((name) => {
        const known = findDimension(codebook, name) !== undefined;
        if (!known) fault(`the table has no column “${name}”`);
        return known;
      });
      return { ...view, columns };
    },
  };
}

function sortPart(codebook: Codebook): Part {
  return {
    name: "sort",
    write: ({ sort }) => (sort.descending ? "-" : "") + sort.column,
    read(text, view, fault) {
      const descending = text.startsWith("-");
      const column = descending ? text.slice(1) : text;
      if (sortColumns(codebook).includes(column)) return { ...view, sort: { column, descending } };
      fault(`the table has no column “${column}”`);
      return view;
    },
  };
}
