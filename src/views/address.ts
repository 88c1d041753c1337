import type { Codebook } from "../contract/contract.ts";
import { NO_FILTERS } from "../evidence/selection.ts";
import { CELL, cellOf, SET_BY_CELL } from "./cell-setting.ts";
import type { Setting } from "./setting.ts";
import { settingsOf } from "./settings.ts";
import { type ReadAddress, readSettings } from "./read-settings.ts";
import { defaultView } from "./default-view.ts";
import {
  type AxisChoice,
  besides,
  drawnInside,
  plainAxis,
  usualInside,
  type View,
} from "./view.ts";

export type { ReadAddress };

/**
 * The view that an address names.
 * @param query the part of the address after "?", with or without it
 * @param others names that the address may hold and that the page itself reads
 */
export function readAddress(
  codebook: Codebook,
  query: string,
  others: readonly string[] = [],
): ReadAddress {
  return readSettings(settingsOf(codebook), query, defaultView(codebook), others);
}

/** The shortest address of a view, defaults left out: "" or "?rows=…". */
export function writeAddress(codebook: Codebook, view: View): string {
  return query(settingsOf(codebook).map(changedTexts(codebook, view)));
}

/** The complete address of a view, every setting spelled out, so that no later default can change it. */
export function writeFullAddress(codebook: Codebook, view: View): string {
  return query(settingsOf(codebook).map((setting) => written(setting, view)));
}

/**
 * The shortest address that is read as the view, for print: a chosen cell stands in it as one
 * setting, and what follows from that is left out.
 */
export function writeBriefAddress(codebook: Codebook, view: View): string {
  const plain = writeAddress(codebook, view);
  const cell = cellOf(view);
  if (cell === null) return plain;
  const full = writeFullAddress(codebook, view);
  const isView = (settings: readonly string[]) => {
    const read = readAddress(codebook, query(settings));
    return read.faults.length === 0 && writeFullAddress(codebook, read.view) === full;
  };
  const changedText = changedTexts(codebook, view);
  const changed = settingsOf(codebook).flatMap((setting) => {
    if (setting.name === CELL) return `${CELL}=${encode(cell)}`;
    return (
      (SET_BY_CELL.includes(setting.name) ? written(setting, view) : changedText(setting)) ?? []
    );
  });
  const needed = changed.reduce((kept, one) => {
    const without = kept.filter((other) => other !== one);
    return !one.startsWith(`${CELL}=`) && isView(without) ? without : kept;
  }, changed);
  const brief = query(needed);
  return brief.length < plain.length ? brief : plain;
}

/**
 * Writes the addresses of views that differ from one in a few settings only: a map links to hundreds.
 * @returns takes such a view and the names of the settings that may differ
 */
export function addressesNear(
  codebook: Codebook,
  view: View,
): (next: View, changed: readonly string[]) => string {
  const settings = settingsOf(codebook);
  const texts = settings.map(changedTexts(codebook, view));
  return (next, changed) => {
    const changedText = changedTexts(codebook, next);
    return query(
      settings.map((setting, index) =>
        changed.includes(setting.name) ? changedText(setting) : texts[index]!,
      ),
    );
  };
}

/** Settings whose default other settings' defaults depend on. */
const LEADING = ["rows", "cols", "vs"];

/** Writes settings of a view as they stand in an address, or null where they are at their default. */
function changedTexts(codebook: Codebook, view: View): (setting: Setting) => string | null {
  const usual = defaultView(codebook);
  const rows = usualAxis(codebook, view.rows, usual.rows);
  const cols = usualAxis(codebook, view.cols, usual.cols);
  const compare = view.compare && { ...view.compare, baseline: NO_FILTERS };
  const plain = (third: Partial<View>): View => ({ ...usual, ...third, rows, cols, compare });
  const others = plain(drawnInside(codebook, view.split, view.inside));
  /** The view in which a setting is at its default. */
  const plainFor = (name: string): View => {
    if (LEADING.includes(name)) return usual;
    if (name === "split") {
      return plain(besides(codebook, usual, [view.rows.dimension, view.cols.dimension]));
    }
    if (name !== "inside") return others;
    return plain(drawnInside(codebook, view.split, usualInside(codebook)));
  };
  return (setting) => {
    const text = setting.write(view);
    return text === setting.write(plainFor(setting.name)) ? null : named(setting, text);
  };
}

/** An axis as it is where the address says no more than which dimension it shows. */
function usualAxis(codebook: Codebook, { dimension }: AxisChoice, usual: AxisChoice): AxisChoice {
  return dimension === usual.dimension ? usual : plainAxis(codebook, dimension);
}

function written(setting: Setting, view: View): string | null {
  return named(setting, setting.write(view));
}

function named({ name }: Setting, text: string | null): string | null {
  return text === null ? null : `${name}=${encode(text)}`;
}

function query(settings: readonly (string | null)[]): string {
  const given = settings.filter((text) => text !== null);
  return given.length === 0 ? "" : `?${given.join("&")}`;
}

/** What stands in an address as it is. */
const PLAIN = /^[\w.~,:-]*$/;

/** Percent-encodes a value, sparing the marks that make an address readable. */
function encode(text: string): string {
  if (PLAIN.test(text)) return text;
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
