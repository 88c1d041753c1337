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
  return query(settingsOf(codebook).map((setting) => changedText(codebook, setting, view)));
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
  const changed = settingsOf(codebook).flatMap((setting) => {
    if (setting.name === CELL) return `${CELL}=${encode(cell)}`;
    return (
      (SET_BY_CELL.includes(setting.name)
        ? written(setting, view)
        : changedText(codebook, setting, view)) ?? []
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
  const texts = settings.map((setting) => changedText(codebook, setting, view));
  return (next, changed) =>
    query(
      settings.map((setting, index) =>
        changed.includes(setting.name) ? changedText(codebook, setting, next) : texts[index]!,
      ),
    );
}

/** Settings whose default other settings' defaults depend on. */
const LEADING = ["rows", "cols", "vs"];

/** A setting as it stands in an address, or null where it is at its default. */
function changedText(codebook: Codebook, setting: Setting, view: View): string | null {
  const usual = defaultView(codebook);
  const [rows, cols] = [view.rows.dimension, view.cols.dimension];
  const third =
    setting.name === "split"
      ? besides(codebook, usual, [rows, cols])
      : drawnInside(
          codebook,
          view.split,
          setting.name === "inside" ? usualInside(codebook) : view.inside,
        );
  const plain: View = LEADING.includes(setting.name)
    ? usual
    : {
        ...usual,
        ...third,
        rows: usualAxis(codebook, view.rows, usual.rows),
        cols: usualAxis(codebook, view.cols, usual.cols),
        compare: view.compare && { ...view.compare, baseline: NO_FILTERS },
      };
  return setting.write(view) === setting.write(plain) ? null : written(setting, view);
}

/** An axis as it is where the address says no more than which dimension it shows. */
function usualAxis(codebook: Codebook, { dimension }: AxisChoice, usual: AxisChoice): AxisChoice {
  return dimension === usual.dimension ? usual : plainAxis(codebook, dimension);
}

function written(setting: Setting, view: View): string | null {
  const text = setting.write(view);
  return text === null ? null : `${setting.name}=${encode(text)}`;
}

function query(settings: readonly (string | null)[]): string {
  const given = settings.filter((text) => text !== null);
  return given.length === 0 ? "" : `?${given.join("&")}`;
}

/** Percent-encodes a value, sparing the marks that make an address readable. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
