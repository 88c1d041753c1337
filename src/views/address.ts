import type { Codebook } from "../contract/contract.ts";
import { NO_FILTERS } from "../evidence/selection.ts";
import type { Part } from "./part.ts";
import { partsOf } from "./parts.ts";
import { defaultView, plainAxis, type View } from "./view.ts";

/** A part of an address that could not be followed. */
export interface AddressFault {
  /** The part as it stood in the address, shortened. */
  readonly part: string;
  /** What is wrong with it, in words that continue "…: ". */
  readonly reason: string;
}

export interface ReadAddress {
  readonly view: View;
  /** What was dropped; the rest of the address is in the view. */
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
  const faults: AddressFault[] = [];
  const given = new Map<string, string>();
  const parts = partsOf(codebook);
  for (const [name, text] of new URLSearchParams(query)) {
    if (others.includes(name)) continue;
    const note = (reason: string) => faults.push({ part: shorten(`${name}=${text}`), reason });
    if (!parts.some((part) => part.name === name)) note("this map knows no such setting");
    else if (given.has(name)) note("the setting is given twice; the first one counts");
    else given.set(name, text);
  }
  const view = parts.reduce((draft, part) => {
    const text = given.get(part.name);
    if (text === undefined) return draft;
    return part.read(text, draft, (reason) =>
      faults.push({ part: shorten(`${part.name}=${text}`), reason: shorten(reason) }),
    );
  }, defaultView(codebook));
  return { view, faults };
}

/** The shortest address of a view, defaults left out: "" or "?rows=…". */
export function writeAddress(codebook: Codebook, view: View): string {
  const plain = {
    ...defaultView(codebook),
    rows: plainAxis(codebook, view.rows.dimension),
    cols: plainAxis(codebook, view.cols.dimension),
    compare: view.compare && { ...view.compare, baseline: NO_FILTERS },
  };
  // What other settings' defaults depend on is held against the default view itself.
  const leading = ["rows", "cols", "vs"];
  const isDefault = (part: Part) =>
    part.write(view) === part.write(leading.includes(part.name) ? defaultView(codebook) : plain);
  return joined(
    view,
    partsOf(codebook).filter((part) => !isDefault(part)),
  );
}

/** The complete address of a view, every setting spelled out, so that no later default can change it. */
export function writeFullAddress(codebook: Codebook, view: View): string {
  return joined(view, partsOf(codebook));
}

function joined(view: View, parts: readonly Part[]): string {
  const settings = parts.flatMap((part) => {
    const text = part.write(view);
    return text === null ? [] : [`${part.name}=${encode(text)}`];
  });
  return settings.length === 0 ? "" : `?${settings.join("&")}`;
}

/** Percent-encodes a value, sparing the marks that make an address readable. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119).toWellFormed()}…` : text;
}
