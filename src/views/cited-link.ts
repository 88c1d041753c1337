import type { Codebook } from "../contract/contract.ts";
import { onceFor } from "../contract/once-for.ts";
import { writeBriefAddress, writeFullAddress } from "./address.ts";
import type { View } from "./view.ts";

/** What a citation says of a view, so that it can be checked when the link is opened. */
export interface Cited {
  /** Number of studies that pass the filters. */
  readonly count: number;
  /** Of those studies; see `fingerprint`. */
  readonly fingerprint: string;
}

/** Names under which a cited link carries the two: parts of an address, though not of a view. */
export const CITED_NAMES = ["n", "fp"] as const;

/** Where a cited link leads, and what it says was seen there. */
export interface CitedPlace {
  /** Absolute address of the whole site, with a slash at its end; "" for links below it. */
  readonly home: string;
  /** The release, with its own defaults where its bare address shows another view than the codebook's. */
  readonly frozen: { readonly release: string; readonly defaults?: Codebook["defaults"] };
  readonly cited: Cited;
}

/** The link to cite: release in the path, every setting of the view spelled out, and what was seen. */
export function citedLink(codebook: Codebook, view: View, place: CitedPlace): string {
  return joined(place, writeFullAddress(codebook, view));
}

/**
 * The same link, short enough to print below a figure: what stands at the release's own defaults,
 * which are frozen with it, is left out.
 */
export function shortCitedLink(codebook: Codebook, view: View, place: CitedPlace): string {
  const { defaults } = place.frozen;
  const ofRelease = defaults ? withDefaults(defaults)(codebook) : codebook;
  return joined(place, writeBriefAddress(ofRelease, view));
}

const withDefaults = onceFor((defaults: Codebook["defaults"]) =>
  onceFor((codebook: Codebook): Codebook => ({ ...codebook, defaults })),
);

function joined({ home, frozen: { release }, cited }: CitedPlace, address: string): string {
  const mark = address === "" ? "?" : "&";
  return `${releaseHome(home, release)}${address}${mark}n=${cited.count}&fp=${cited.fingerprint}`;
}

/** Where the pages of a frozen release start. */
export function releaseHome(home: string, release: string): string {
  return `${home}r/${encodeURIComponent(release)}/`;
}

/**
 * What a link says was cited.
 * @param query the part of the address after "?", with or without it
 * @returns null for a link that cites nothing, "unreadable" for one that was damaged
 */
export function readCited(query: string): Cited | "unreadable" | null {
  const given = new URLSearchParams(query);
  const [counts, prints] = CITED_NAMES.map((name) => given.getAll(name));
  if (counts!.length === 0 && prints!.length === 0) return null;
  const [count = "", fingerprint = ""] = [counts![0], prints![0]];
  const readable =
    counts!.length === 1 &&
    prints!.length === 1 &&
    /^\d{1,7}$/.test(count) &&
    /^[\da-f]{10}$/.test(fingerprint);
  return readable ? { count: Number(count), fingerprint } : "unreadable";
}
