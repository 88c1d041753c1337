import type { Category, Codebook, Dimension, Group } from "../contract/contract.ts";
import { GROUP_PREFIX, membersOf } from "../contract/lookup.ts";
import { onceFor } from "../contract/once-for.ts";
import { isSmallWord, wordsIn } from "./words-in-text.ts";

/** A name by which readers know a value or a group of the codebook: its label or another. */
export interface CodeName {
  readonly dimension: Dimension;
  readonly entry: string;
  /** The entry's own label. */
  readonly label: string;
  /** The name as the contract writes it. */
  readonly name: string;
  /** True for values that make no claim: left over, or missing. */
  readonly claimsNothing: boolean;
  /** The name's letters alone, in the singular. */
  readonly letters: string;
}

/** A name that some words of a text mean. */
export interface NamedCode {
  readonly name: CodeName;
  /** The words that mean it: from this one … */
  readonly from: number;
  /** … up to, without, this one. */
  readonly to: number;
  /** `whole`: the words are the name; `begun`: its first words, or the first letters of one being typed. */
  readonly how: "whole" | "begun";
}

/** Finds the codes that words mean. */
export interface CodeNames {
  readonly all: readonly CodeName[];
  /** @param words as `wordsIn` gives them, in order */
  meant(words: readonly string[]): readonly NamedCode[];
  /** Whether a word is an abbreviation that names a code: it is never a piece of another word. */
  isAbbreviation(word: string): boolean;
}

/** Fewest letters of a word that is still being typed. */
const BEGUN = 3;
const ABBREVIATION = /^[A-Z][A-Z\d]{2,}$/;

/** The names of a codebook: labels and other names of values, and of groups of several. */
export const codeNames = onceFor((codebook: Codebook): CodeNames => {
  const all = codebook.dimensions.flatMap(namesOf);
  const whole = new Map<string, CodeName[]>();
  const begun = new Map<string, CodeName[]>();
  const abbreviations = new Set<string>();
  let longest = 0;
  for (const name of all) {
    const words = tellingWords(wordsIn(name.name));
    longest = Math.max(longest, settingsOf(words).length);
    put(whole, name.letters, name);
    for (let end = 1; end < words.length; end += 1) {
      put(begun, lettersOf(words.slice(0, end)), name);
    }
    if (name.claimsNothing) continue;
    for (const word of name.name.split(/[^\p{L}\p{N}]+/u)) {
      if (ABBREVIATION.test(word)) abbreviations.add(word.toLowerCase());
    }
  }
  return {
    all,
    isAbbreviation: (word) => abbreviations.has(word),
    meant(words) {
      const found: NamedCode[] = [];
      for (let from = 0; from < words.length; from += 1) {
        for (let to = from + 1; to <= Math.min(words.length, from + longest); to += 1) {
          const letters = lettersOf(words.slice(from, to));
          if (letters === "") continue;
          const add = (names: readonly CodeName[], how: NamedCode["how"]) => {
            for (const name of names) found.push({ name, from, to, how });
          };
          add(whole.get(letters) ?? [], "whole");
          add(begun.get(letters) ?? [], "begun");
          if (to === words.length && letters.length >= BEGUN) {
            const typed = words.slice(from, to).join("").replaceAll("-", "");
            add(
              all.filter(
                (name) => name.letters.startsWith(typed) && !begun.get(letters)?.includes(name),
              ),
              "begun",
            );
          }
        }
      }
      return withoutInner(found);
    },
  };
});

/** Words that tell something: all but small ones, or all where there are no others. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isSmallWord(word));
  return telling.length > 0 ? telling : words;
}

function namesOf(dimension: Dimension): readonly CodeName[] {
  const { groups, categories } = dimension;
  const names = (
    entry: string,
    { label, short, synonyms = [] }: Category | Group,
    claimsNothing: boolean,
  ): CodeName[] =>
    [...new Set([label, ...partsOfLabel(label), short ?? label, ...synonyms])].flatMap((name) => {
      const words = wordsIn(name);
      // Nobody who types "both" means a code.
      if (words.every(isSmallWord)) return [];
      return { dimension, entry, label, name, claimsNothing, letters: lettersOf(words) };
    });
  return [
    ...categories.flatMap((one) =>
      // What is true of a study is named by its field, and what is not by nothing.
      one.value === "true" && isSmallWord(one.label)
        ? names(one.value, { ...one, label: dimension.title }, false)
        : names(one.value, one, one.missing || one.residual),
    ),
    ...groups
      .filter(({ id }) => membersOf(dimension, id).length > 1)
      .flatMap((group) => names(GROUP_PREFIX + group.id, group, group.rest === true)),
  ];
}

/** A label such as "Linear model, nomogram" has a name of each side. */
function partsOfLabel(label: string): readonly string[] {
  return label.split(", ");
}

/** What is meant by words inside those that mean a whole name is not meant: "user" in "user study". */
function withoutInner(found: readonly NamedCode[]): readonly NamedCode[] {
  const within = (a: NamedCode, b: NamedCode) =>
    b.how === "whole" &&
    b.from <= a.from &&
    a.to <= b.to &&
    (a.how === "begun" || size(a) < size(b));
  return found.filter((a) => !found.some((b) => b !== a && within(a, b)));
}

function size({ from, to }: NamedCode): number {
  return to - from;
}

/** Words as one run of letters, the last in the singular: "Grad-CAM maps" and "gradcam map" are one. */
function lettersOf(words: readonly string[]): string {
  return singular(tellingWords(words).join("").replaceAll("-", ""));
}

function settingsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => word.split("-"));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) && !word.endsWith("is") ? word.slice(0, -1) : word;
}

function put(map: Map<string, CodeName[]>, letters: string, name: CodeName): void {
  const before = map.get(letters);
  if (before) before.push(name);
  else map.set(letters, [name]);
}
