import type { Codebook, Dimension } from "../contract/contract.ts";
import { MERGE_MARK, valuesOf, yearDimension } from "../contract/lookup.ts";
import { type Filters, NO_FILTERS } from "../evidence/selection.ts";
import { canonicalChoice, mergedValues, withChecked, withChoice } from "./canonical.ts";
import { items, type Setting } from "./setting.ts";
import type { View } from "./view.ts";

const ALL_PREFIX = "all:";

/** Merges in one facet: a vocabulary allows more of them than a page can list. */
const MOST_MERGES = 50;

/** Name of the range of years in an address, whatever its dimension is called. */
export const YEARS = "years";

/** One of the two selections that a view can hold. */
export interface FilterPlace {
  /** What stands before the names of its parameters. */
  readonly prefix: string;
  /** Whether the view has this selection. */
  has(view: View): boolean;
  get(view: View): Filters;
  set(view: View, filters: Filters): View;
}

export const SELECTION: FilterPlace = {
  prefix: "",
  has: () => true,
  get: (view) => view.filters,
  set: (view, filters) => ({ ...view, filters }),
};

export const BASELINE: FilterPlace = {
  prefix: "vs.",
  has: (view) => view.compare !== null,
  get: (view) => view.compare?.baseline ?? NO_FILTERS,
  set: (view, baseline) =>
    view.compare ? { ...view, compare: { ...view.compare, baseline } } : view,
};

/** The settings of one selection. */
export function filterSettings(codebook: Codebook, place: FilterPlace): readonly Setting[] {
  const settings = [
    ...codebook.dimensions
      .filter((dimension) => dimension.kind === "coded")
      .map((dimension) => choiceSetting(dimension, place)),
    yearsSetting(codebook, place),
    textSetting(place),
    ...(codebook.checked ? [checkedSetting(place)] : []),
  ];
  return settings.map((setting) => ({
    name: setting.name,
    write: (view) => (place.has(view) ? setting.write(view) : null),
    read(text, view, fault) {
      if (place.has(view)) return setting.read(text, view, fault);
      fault("there is nothing to compare without vs=difference or vs=side");
      return view;
    },
  }));
}

function choiceSetting(dimension: Dimension, place: FilterPlace): Setting {
  return {
    name: place.prefix + dimension.name,
    write(view) {
      const choice = place.get(view).choices[dimension.name];
      if (!choice) return "";
      return (choice.mode === "all" ? ALL_PREFIX : "") + choice.entries.join(",");
    },
    read(text, view, fault) {
      const mode = text.startsWith(ALL_PREFIX) ? "all" : "any";
      const asked = items(mode === "all" ? text.slice(ALL_PREFIX.length) : text);
      let merges = 0;
      const kept = asked.filter((entry) => {
        const parts = entry.split(MERGE_MARK);
        if (parts.length > 1 && ++merges > MOST_MERGES) {
          fault(`more than ${MOST_MERGES} merges of values are more than a facet can show`);
          return false;
        }
        if (parts.length > 1 && mergedValues(dimension, entry).length < parts.length) {
          fault(`in “${entry}” only values that are known, reported and named once are merged`);
        } else if (valuesOf(dimension, entry).length === 0) {
          fault(`${dimension.title} has no value “${entry}”`);
        }
        return true;
      });
      const choice = canonicalChoice(dimension, { entries: kept, mode });
      return place.set(view, withChoice(place.get(view), dimension, choice));
    },
  };
}

function yearsSetting(codebook: Codebook, place: FilterPlace): Setting {
  const years = yearDimension(codebook)?.categories.map(({ value }) => Number(value)) ?? [];
  const [first, last] = [years.at(0), years.at(-1)];
  return {
    name: place.prefix + YEARS,
    write(view) {
      const { years } = place.get(view);
      if (!years) return "";
      return years.from === years.to ? String(years.from) : `${years.from}-${years.to}`;
    },
    read(text, view, fault) {
      const set = (years: Filters["years"]) => place.set(view, { ...place.get(view), years });
      if (text === "") return set(null);
      const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
      const from = Number(match?.[1]);
      const to = Number(match?.[2] ?? match?.[1]);
      if (first === undefined || last === undefined) {
        fault("this table has no years");
        return view;
      }
      if (!match || from > to || to < first || from > last) {
        fault(`“${text}” is not a range of years within ${first}-${last}`);
        return view;
      }
      if (from <= first && to >= last) return set(null);
      return set({ from: Math.max(from, first), to: Math.min(to, last) });
    },
  };
}

function textSetting(place: FilterPlace): Setting {
  return {
    name: `${place.prefix}q`,
    write: (view) => place.get(view).text,
    read(text, view, fault) {
      const clean = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
      if (clean.length > MAX_TEXT) fault(`only the first ${MAX_TEXT} characters are searched`);
      const kept = clean.slice(0, MAX_TEXT).trim().toWellFormed();
      return place.set(view, { ...place.get(view), text: kept });
    },
  };
}

/** Spelled out only where it is asked for: releases without checks do not know it. */
function checkedSetting(place: FilterPlace): Setting {
  return {
    name: `${place.prefix}checks`,
    write: (view) => (place.get(view).checked ? CHECKED : null),
    read(text, view, fault) {
      if (text !== "" && text !== CHECKED) fault(`“${text}” is not ${CHECKED}`);
      return place.set(view, withChecked(place.get(view), text === CHECKED));
    },
  };
}

const CHECKED = "yes";

/** Longest text that is searched, in UTF-16 units: more is a pasted page, not a query. */
const MAX_TEXT = 200;
