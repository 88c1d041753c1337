import { bisectRight } from "d3-array";
import Fuse from "fuse.js/basic";

/** What a typed word may mean among the words of a vocabulary, which are counted from 0. */
export interface Meaning {
  /** A study with one of these is meant. */
  readonly any: readonly number[];
  /** So is one with a word of each of these lists; with no list, none. */
  readonly together: readonly (readonly number[])[];
  /** True where no word holds what was typed, and those of `any` are spelt like it. */
  readonly guessed: boolean;
}

/** Finds what a typed word means; it is folded as the words are. */
export type Vocabulary = (typed: string) => Meaning;

/** Words of one or two of these stand inside too many others: "ct" in "detect". */
const SHORT = /^[a-z0-9+]{1,2}$/;

/**
 * Makes a vocabulary of words. A typed word means the words that hold it, with or without the
 * hyphens of either; a short one those of which it is a whole part. The parts of a word with
 * hyphens may also stand apart. Where nothing holds the word, a slight misspelling is forgiven.
 * @param words as `wordsIn` gives them, distinct, one a line; empty for none
 * @param isAbbreviation whether a word is never a piece of another, as "pet" is none of "competent"
 */
export function vocabularyOf(
  words: string,
  isAbbreviation: (word: string) => boolean = () => false,
): Vocabulary {
  const list = words.split("\n");
  const lines = linesOf(list);
  // As many lines, of which only those of joined words are filled.
  const glued = linesOf(list.map((word) => (word.includes("-") ? word.replaceAll("-", "") : "")));
  const misspelt = misspeltIn(list);
  return remembered((typed) => {
    if (SHORT.test(typed)) {
      return { any: holding(lines, typed, isPart), together: [], guessed: false };
    }
    if (isAbbreviation(typed)) {
      const any = [typed, `${typed}s`].flatMap((word) => holding(lines, word, isPart));
      return { any: [...new Set(any)], together: [], guessed: false };
    }
    const parts = typed.split("-");
    const plain = parts.join("");
    const any = new Set(holding(lines, typed));
    for (const line of holding(glued, `\n${plain}`)) any.add(line);
    if (parts.length > 1) for (const line of holding(lines, plain)) any.add(line);
    const apart = parts.length > 1 ? parts.map((part) => holding(lines, part, isPart)) : [];
    const together = apart.every((found) => found.length > 0) ? apart : [];
    return any.size > 0 || together.length > 0
      ? { any: [...any], together, guessed: false }
      : { any: misspelt(typed), together, guessed: true };
  });
}

/** Lines with a break before and after each, and where they start. */
interface Lines {
  readonly text: string;
  readonly starts: Uint32Array;
}

function linesOf(list: readonly string[]): Lines {
  const starts = new Uint32Array(list.length);
  let start = 1;
  list.forEach((line, index) => {
    starts[index] = start;
    start += line.length + 1;
  });
  return { text: `\n${list.join("\n")}\n`, starts };
}

type Accept = (text: string, from: number, to: number) => boolean;

/** Whether what stands there is a whole word, or what hyphens join to one. */
const isPart: Accept = (text, from, to) =>
  "\n-".includes(text[from - 1]!) && "\n-".includes(text[to]!);

/** The lines that hold a text, ascending, each once; a text may begin with a break. */
function holding({ text, starts }: Lines, sought: string, accept?: Accept): number[] {
  const found: number[] = [];
  let line = 0;
  for (let at = text.indexOf(sought); at >= 0;) {
    if (accept && !accept(text, at, at + sought.length)) {
      at = text.indexOf(sought, at + 1);
      continue;
    }
    // The last line that starts no later; it is not before the line found last.
    line = bisectRight(starts, at + (sought.startsWith("\n") ? 1 : 0), line) - 1;
    found.push(line);
    const next = starts[line + 1];
    if (next === undefined) break;
    at = text.indexOf(sought, next - 1);
  }
  return found;
}

/** Finds the words that a misspelt one may mean. */
function misspeltIn(list: readonly string[]): (typed: string) => number[] {
  let fuse: Fuse<string> | undefined;
  return (typed) => {
    // Made when it is needed: most readers spell their words right.
    fuse ??= new Fuse(list, {
      ignoreLocation: true,
      // One error in five letters. Fuse's default finds a word in 72 of 371 titles that hold it nowhere.
      threshold: 0.2,
      shouldSort: false,
    });
    return fuse.search(typed).map(({ refIndex }) => refIndex);
  };
}

/** The same answer for the same word, without looking twice. */
function remembered<Answer>(answer: (typed: string) => Answer): (typed: string) => Answer {
  const known = new Map<string, Answer>();
  return (typed) => {
    const before = known.get(typed);
    if (before !== undefined) return before;
    const now = answer(typed);
    known.set(typed, now);
    return now;
  };
}
