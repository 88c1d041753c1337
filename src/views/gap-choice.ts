import type { Codebook } from "../contract/contract.ts";
import { GROUP_PREFIX } from "../contract/lookup.ts";
import { type Gap, GAP_KINDS, type GapKind } from "../evidence/gaps/gap.ts";
import { writeAddress } from "./address.ts";
import { type AddressFault, faultCollector } from "./address-faults.ts";
import type { View } from "./view.ts";

/** Which part of the list of gaps is shown. */
export interface GapChoice {
  readonly kinds: readonly GapKind[];
  /** Those of the contract's gap dimensions among which findings are shown; it changes none of them. */
  readonly among: readonly string[];
  /** `groups`: what names a group of values; `values`: what names single values only. */
  readonly level: GapLevel;
}

const LEVELS = ["any", "groups", "values"] as const;
export type GapLevel = (typeof LEVELS)[number];

/** Names under which the choice stands in an address: parts of it, though not of a view. */
export const GAP_CHOICE_NAMES = ["kind", "among", "level"] as const;

/** Each two and each three of the dimensions are looked at, so their number must stay small. */
export const MOST_DIMENSIONS = 5;

/** Everything among the dimensions that the codebook names. */
export function defaultGapChoice({ gapDimensions }: Codebook): GapChoice {
  return { kinds: GAP_KINDS, among: gapDimensions, level: "any" };
}

/**
 * The choice that an address names; what it names wrongly is dropped and told.
 * @param query the part of the address after "?", with or without it
 */
export function readGapChoice(
  codebook: Codebook,
  query: string,
): { readonly choice: GapChoice; readonly faults: readonly AddressFault[] } {
  const given = new URLSearchParams(query);
  const plain = defaultGapChoice(codebook);
  const faults = faultCollector();
  const list = <Item extends string>(
    name: string,
    known: readonly Item[],
    usual: readonly Item[],
  ) => {
    const text = given.get(name);
    if (text === null) return usual;
    const asked = new Set<string>(text.split(","));
    for (const item of asked) {
      if (known.some((one) => one === item)) continue;
      faults.note(name, text, `“${item.slice(0, 60)}” is none of ${known.join(", ")}`);
    }
    return known.filter((item) => asked.has(item));
  };
  const kinds = list("kind", GAP_KINDS, plain.kinds);
  const among = list("among", codebook.gapDimensions, plain.among);
  const fits = among === plain.among || (among.length >= 2 && among.length <= MOST_DIMENSIONS);
  if (!fits) {
    const reason = `gaps are sought among 2 to ${MOST_DIMENSIONS} dimensions`;
    faults.note("among", given.get("among") ?? "", reason);
  }
  const [level] = list("level", LEVELS, [plain.level]);
  return {
    choice: {
      kinds: kinds.length > 0 ? kinds : plain.kinds,
      among: fits ? among : plain.among,
      level: level ?? plain.level,
    },
    faults: faults.list(),
  };
}

/** The shortest address of a view with a choice of gaps, defaults left out: "" or "?…". */
export function writeGapAddress(codebook: Codebook, view: View, choice: GapChoice): string {
  const plain = defaultGapChoice(codebook);
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((item) => b.includes(item));
  const parts = [
    writeAddress(codebook, view).slice(1),
    same(choice.kinds, plain.kinds) ? "" : `kind=${choice.kinds.join(",")}`,
    same(choice.among, plain.among) ? "" : `among=${choice.among.join(",")}`,
    choice.level === plain.level ? "" : `level=${choice.level}`,
  ].filter(Boolean);
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/**
 * The address of the list that goes with a map: the usual dimensions, or those of the map where
 * it shows others.
 */
export function gapAddressOfMap(codebook: Codebook, view: View): string {
  const shown = [view.rows.dimension, view.cols.dimension, ...(view.split ? [view.split] : [])];
  const plain = defaultGapChoice(codebook);
  const usual = shown.slice(0, 2).every((name) => plain.among.includes(name));
  const among = usual ? plain.among : plain.among.filter((name) => shown.includes(name));
  return writeGapAddress(codebook, view, {
    ...plain,
    among: among.length < 2 ? plain.among : among,
  });
}

/** The gaps of the chosen kinds, dimensions and level, in their order. */
export function chosenGaps(
  gaps: readonly Gap[],
  { kinds, among, level }: GapChoice,
): readonly Gap[] {
  return gaps.filter(({ kind, entries }) => {
    const grouped = entries.some(({ entry }) => entry.startsWith(GROUP_PREFIX));
    const shown = entries.every(({ dimension }) => among.includes(dimension));
    return shown && kinds.includes(kind) && (level === "any" || (level === "groups") === grouped);
  });
}
