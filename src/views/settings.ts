import type { Codebook } from "../contract/contract.ts";
import { findDimension } from "../contract/lookup.ts";
import { onceFor } from "../contract/once-for.ts";
import { measuresOf } from "../evidence/measures.ts";
import { NO_FILTERS } from "../evidence/selection.ts";
import { axisSettings, layoutSettings } from "./axis-settings.ts";
import { cellSetting } from "./cell-setting.ts";
import { BASELINE, filterSettings, SELECTION } from "./filter-settings.ts";
import { items, oneOf, type Setting } from "./setting.ts";
import { thresholdSettings } from "./threshold-settings.ts";
import { sortColumns } from "./view.ts";

/** Every setting that an address can have, in the order in which addresses are written. */
export const settingsOf = onceFor((codebook: Codebook): readonly Setting[] => [
  ...axisSettings(codebook),
  oneOf(
    "show",
    measuresOf(codebook).map(({ id }) => id),
    {
      get: (view) => view.show,
      set: (view, show) => ({ ...view, show }),
    },
  ),
  cellSetting(codebook),
  ...layoutSettings(codebook),
  flagSetting("unused", "show", "hide", "unused"),
  flagSetting("missing", "show", "hide", "missing"),
  ...filterSettings(codebook, SELECTION),
  flagSetting("lens", "on", "off", "lens"),
  ...thresholdSettings(codebook),
  compareSetting(),
  ...filterSettings(codebook, BASELINE),
  columnsSetting(codebook),
  sortSetting(codebook),
]);

function flagSetting(
  name: string,
  on: string,
  off: string,
  key: "unused" | "missing" | "lens",
): Setting {
  return oneOf(name, [on, off], {
    get: (view) => (view[key] ? on : off),
    set: (view, value) => ({ ...view, [key]: value === on }),
  });
}

function compareSetting(): Setting {
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

function columnsSetting(codebook: Codebook): Setting {
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

function sortSetting(codebook: Codebook): Setting {
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
