import type { Codebook } from "../contract/contract.ts";
import { NO_FILTERS } from "../evidence/selection.ts";
import { type AddressFault, faultCollector } from "./address-faults.ts";
import type { Part } from "./part.ts";
import { partsOf } from "./parts.ts";
import { defaultView, plainAxis, usualSplit, type View } from "./view.ts";

export interface ReadAddress {
  readonly view: View;
  /** What was dropped, the first of it one by one; the rest of the address is in the view. */
  readonly faults: readonly AddressFault[];
}

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
  const faults = faultCollector();
  const given = new Map<string, string>();
  const parts = partsOf(codebook);
  const names = new Set(parts.map(({ name }) => name));
  for (const [name, text] of new URLSearchParams(query)) {
    if (others.includes(name)) continue;
    const note = (reason: string) => faults.note(name, text, reason);
    if (!names.has(name)) note("this map knows no such setting");
    else if (given.has(name)) note("the setting is given twice; the first one counts");
    else given.set(name, text);
  }
  const view = parts.reduce((draft, part) => {
    const text = given.get(part.name);
    if (text === undefined) return draft;
    return part.read(text, draft, (reason) => faults.note(part.name, text, reason));
  }, defaultView(codebook));
  return { view, faults: faults.list() };
}

/** The shortest address of a view, defaults left out: "" or "?rows=…". */
export function writeAddress(codebook: Codebook, view: View): string {
  return query(partsOf(codebook).map((part) => setting(codebook, part, view)));
}

/** The complete address of a view, every setting spelled out, so that no later default can change it. */
export function writeFullAddress(codebook: Codebook, view: View): string {
  return query(partsOf(codebook).map((part) => written(part, view)));
}

/**
 * Writes the addresses of views that differ from one in a few settings only: a map links to hundreds.
 * @returns takes such a view and the names of the settings that may differ
 */
export function addressesNear(
  codebook: Codebook,
  view: View,
): (next: View, changed: readonly string[]) => string {
  const parts = partsOf(codebook);
  const settings = parts.map((part) => setting(codebook, part, view));
  return (next, changed) =>
    query(
      parts.map((part, index) =>
        changed.includes(part.name) ? setting(codebook, part, next) : settings[index]!,
      ),
    );
}

/** Settings whose default other settings' defaults depend on. */
const LEADING = ["rows", "cols", "vs"];

/** A setting as it stands in an address, or null where it is at its default. */
function setting(codebook: Codebook, part: Part, view: View): string | null {
  const usual = defaultView(codebook);
  const [rows, cols] = [view.rows.dimension, view.cols.dimension];
  const plain: View = LEADING.includes(part.name)
    ? usual
    : {
        ...usual,
        rows: plainAxis(codebook, rows),
        cols: plainAxis(codebook, cols),
        split: part.name === "split" ? usualSplit(codebook, [rows, cols]).split : view.split,
        inside: view.split === null ? null : (codebook.defaults.inside ?? null),
        compare: view.compare && { ...view.compare, baseline: NO_FILTERS },
      };
  return part.write(view) === part.write(plain) ? null : written(part, view);
}

function written(part: Part, view: View): string | null {
  const text = part.write(view);
  return text === null ? null : `${part.name}=${encode(text)}`;
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
