import { GROUP_PREFIX, MERGE_MARK } from "../contract/lookup.ts";
import type { Codebook } from "../contract/contract.ts";
import { onceFor } from "../contract/once-for.ts";
import { addressesNear } from "./address.ts";
import { YEARS } from "./filter-settings.ts";
import { choose, chooseInMap, chooseInSplit, entriesInMap } from "./change.ts";
import { gapAddressOfMap } from "./gap-choice.ts";
import { mapDimensions, type View } from "./view.ts";

/** Entries by dimension name. */
export type ChosenEntries = readonly (readonly [dimension: string, entry: string])[];

/** Where a study, and the studies of a value or a pair of values, are found. */
export interface ExplorerLinks {
  /** "" for a study that stands nowhere. */
  study(id: string): string;
  /** Studies with these entries. */
  entries(view: View, chosen: ChosenEntries): string;
  /** Where a place of the map leads: a cell, a row (no column), a column (no row), or all of it (neither). */
  inMap(view: View, row: string | null, col: string | null): string;
  /** Where one of the small multiples leads. */
  inSplit(view: View, split: string, entry: string): string;
  /** The list of the gaps of a view; null where there is none to be found. */
  gaps(view: View): string | null;
}

/** Path of the list of gaps, below the edition's own path. */
export const GAPS_PATH = "gaps/";

/** Path of the page that shows every study of a table too large for a page of each. */
export const ONE_PAGE = "study/";

/** The setting in its address that names the study. */
export const STUDY_ID = "id";

/** What tells where the studies of an edition are shown. */
export type StudyPlaces = Pick<Codebook, "onePage">;

/** Path of what shows one study, below the edition's own path. */
export function studyPath({ onePage }: StudyPlaces, id: string): string {
  return onePage ? `${ONE_PAGE}?${new URLSearchParams({ [STUDY_ID]: id })}` : ownStudyPath(id);
}

/** Path of a study's own page: one that every edition had before there were tables too large for it. */
export function ownStudyPath(id: string): string {
  return `studies/${encodeURIComponent(id)}/`;
}

/** Path of the page that lists the studies of a value or a group, below the edition's own path. */
export function browsePath(dimension: string, entry: string): string {
  const place = entry.startsWith(GROUP_PREFIX)
    ? `group/${encodeURIComponent(entry.slice(GROUP_PREFIX.length))}`
    : encodeURIComponent(entry);
  return `browse/${encodeURIComponent(dimension)}/${place}/`;
}

/** Name of the place on such a page that lists the studies which carry another entry too. */
export function pairAnchor(dimension: string, entry: string): string {
  return `${dimension}.${entry}`;
}

/** Links of the map's places that lead to what is found for the entries they stand for. */
export function linksByEntries(
  entries: ExplorerLinks["entries"],
): Pick<ExplorerLinks, "entries" | "inMap" | "inSplit"> {
  return {
    entries,
    inMap: (view, row, col) =>
      entries(
        view,
        entriesInMap(view, row, col).map(({ dimension, entry }) => [dimension, entry] as const),
      ),
    inSplit: (view, split, entry) => entries(view, [[split, entry]]),
  };
}

/**
 * Links that work without a script: a value leads to its page, a pair to the
 * place of its second value on the page of its first.
 * @param codebook of the edition
 * @param root where its pages start, such as "/" or "/r/1.0/"
 */
export function pageLinks(codebook: StudyPlaces, root: string): ExplorerLinks {
  return {
    study: (id) => root + studyPath(codebook, id),
    ...linksByEntries((_view, chosen) => {
      const [first, second] = chosen.filter(([, entry]) => !entry.includes(MERGE_MARK));
      if (!first) return root;
      const page = root + browsePath(...first);
      return second ? `${page}#${encodeURIComponent(pairAnchor(...second))}` : page;
    }),
    gaps: () => root + GAPS_PATH,
  };
}

/**
 * Links to views of the map: a new tab shows what a click would. A place of the map is written from
 * the view that choosing it makes.
 */
export function viewLinks(codebook: Codebook, root: string, page: string): ExplorerLinks {
  const near = onceFor((view: View) => addressesNear(codebook, view));
  return {
    study: (id) => root + studyPath(codebook, id),
    entries(view, chosen) {
      const addressOf = near(view);
      const names = [...new Set(chosen.map(([dimension]) => dimension))];
      const next = names.reduce((before, name) => {
        const entries = chosen.filter(([dimension]) => dimension === name).map(([, e]) => e);
        return choose(codebook, before, name, { entries, mode: "all" });
      }, view);
      return page + addressOf(next, [...names, YEARS]);
    },
    inMap(view, row, col) {
      const next = chooseInMap(codebook, view, row, col);
      return page + near(view)(next, [...mapDimensions(view), YEARS]);
    },
    inSplit: (view, split, entry) =>
      page + near(view)(chooseInSplit(codebook, view, split, entry), [split, YEARS]),
    gaps: (view) => root + GAPS_PATH + gapAddressOfMap(codebook, view),
  };
}
