import type { Codebook, Dimension } from "../contract/contract.ts";
import { type CodeName, codeNames, type NamedCode, tellingWords } from "./code-names.ts";
import { folded, wordsIn } from "./words-in-text.ts";

/** A value or a group that typed words may mean. */
export interface Suggestion {
  readonly dimension: Dimension;
  readonly entry: string;
  readonly label: string;
  /** The name that was typed where it is another than the label, else null. */
  readonly also: string | null;
  /** What is left of the text when this is a filter instead. */
  readonly rest: string;
}

/** What a text may mean as filters. */
export interface Suggestions {
  /** One by one, the likeliest first. */
  readonly single: readonly Suggestion[];
  /** Values that the text names side by side, each by its whole name; empty for fewer than two. */
  readonly together: readonly Suggestion[];
  /** What is left of the text when all of these are filters. */
  readonly rest: string;
}

/** How many are offered at once. */
const MOST = 6;

/**
 * The values and groups that words of a text name, by their labels or other names; for a text that
 * is all within one label, that label as well. None for a blank text.
 */
export function suggest(codebook: Codebook, text: string): Suggestions {
  const tokens = tokensOf(text);
  const words = tokens.flatMap(({ words: own }) => own);
  if (words.length === 0) return { single: [], together: [], rest: text };
  const { all, meant } = codeNames(codebook);
  const coded = ({ dimension }: CodeName) => dimension.kind === "coded";
  const named = meant(words).filter(({ name }) => coded(name));
  const whole = (name: CodeName): NamedCode => ({ name, from: 0, to: words.length, how: "begun" });
  const sought = plain(text);
  const within = all
    .filter((name) => coded(name) && placeIn(name, sought) >= 0)
    .toSorted((a, b) => Math.sign(placeIn(a, sought)) - Math.sign(placeIn(b, sought)))
    .map(whole);
  const single = [...named.toSorted(byLikeliness), ...within].map((one) => asFilter(one, tokens));
  const side = besides(named);
  return {
    single: distinct(single).slice(0, MOST),
    together: side.length < 2 ? [] : side.map((one) => asFilter(one, tokens)),
    rest: side.length < 2 ? text : restOf(tokens, side),
  };
}

/**
 * A text with one part left out, for each of its parts: a name of the codebook, or a word that names
 * nothing.
 */
export function textsWithout(
  codebook: Codebook,
  text: string,
): readonly { readonly left: string; readonly text: string }[] {
  const tokens = tokensOf(text);
  const pieces = text.trim().split(/\s+/);
  const words = tokens.flatMap(({ words: own }) => own);
  const named = besides(codeNames(codebook).meant(words));
  const spans = [...named, ...tokens.map(({ words: own, first }) => spanOf(first, own.length))];
  const kept = new Set<string>();
  return spans.flatMap((span) => {
    const rest = restOf(tokens, [span]);
    const inside = tokens.filter(({ first }) => span.from <= first && first < span.to);
    const left = pieces.slice(inside[0]?.place, (inside.at(-1)?.place ?? -1) + 1).join(" ");
    // A word of a longer name does not go alone.
    const apart = named.every(
      ({ from, to }) => to <= span.from || span.to <= from || span.to - span.from >= to - from,
    );
    if (!apart || left === "" || kept.has(rest)) return [];
    kept.add(rest);
    return [{ left, text: rest }];
  });
}

/** Words of a text, from one up to, without, another. */
type Span = Pick<NamedCode, "from" | "to">;

function spanOf(from: number, size: number): Span {
  return { from, to: from + size };
}

/** A piece of a text between spaces, with its words. */
interface Token {
  readonly text: string;
  /** Place among the pieces. */
  readonly place: number;
  readonly words: readonly string[];
  /** Place of its first word among the words of the text. */
  readonly first: number;
}

/** The pieces of a text that tell something, with their words as the search sees them. */
function tokensOf(text: string): readonly Token[] {
  const telling = new Set(tellingWords(wordsIn(text)));
  const tokens: Token[] = [];
  let first = 0;
  for (const [place, piece] of text.trim().split(/\s+/).entries()) {
    const words = wordsIn(piece).filter((word) => telling.has(word));
    if (words.length === 0) continue;
    tokens.push({ text: piece, place, words, first });
    first += words.length;
  }
  return tokens;
}

/** The pieces that no name covers. */
function restOf(tokens: readonly Token[], named: readonly Span[]): string {
  const left = tokens.filter(
    ({ words, first }) =>
      !words.every((_, place) =>
        named.some(({ from, to }) => from <= first + place && first + place < to),
      ),
  );
  return left.map(({ text }) => text).join(" ");
}

function asFilter(named: NamedCode, tokens: readonly Token[]): Suggestion {
  const { dimension, entry, label, name } = named.name;
  const also = folded(label).includes(folded(name)) ? null : name;
  return { dimension, entry, label, also, rest: restOf(tokens, [named]) };
}

/** Whole names first, then those of more words, then those that stand first. */
function byLikeliness(a: NamedCode, b: NamedCode): number {
  const rank = ({ how, name }: NamedCode) =>
    (how === "whole" ? 0 : 1) + Number(name.claimsNothing) * 2;
  return rank(a) - rank(b) || b.to - b.from - (a.to - a.from) || a.from - b.from;
}

/** Whole names that share no word, the longest first; the first dimension where several are meant. */
function besides(named: readonly NamedCode[]): readonly NamedCode[] {
  const taken: NamedCode[] = [];
  for (const one of named
    .filter(({ how, name }) => how === "whole" && !name.claimsNothing)
    .toSorted(byLikeliness)) {
    if (taken.every(({ from, to }) => to <= one.from || one.to <= from)) taken.push(one);
  }
  return taken.toSorted((a, b) => a.from - b.from);
}

/** Where a name holds a text, whatever joins its words: 0 where it begins with it, -1 for nowhere. */
function placeIn({ name }: CodeName, sought: string): number {
  return sought === "" ? -1 : plain(name).indexOf(sought);
}

function plain(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();
}

function distinct(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ dimension, entry }) => {
    const key = `${dimension.name} ${entry}`;
    return !seen.has(key) && seen.add(key);
  });
}
