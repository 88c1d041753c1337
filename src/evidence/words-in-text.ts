/** Letters that Unicode does not take apart, as readers without them on their keyboard type them. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ħ", "h"],
  ["ł", "l"],
  ["ŧ", "t"],
  ["ı", "i"],
  ["ς", "σ"],
]);

/** Longest word in code points; what is longer is no word of any language and is cut into pieces. */
const LONGEST = 80;

/** Text for comparison: lower case, without accents and invisible marks. */
export function folded(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðþħłŧıς]/g, (letter) => PLAIN_LETTERS.get(letter)!);
}

/**
 * The words of a text, folded, in order. What one hyphen, dot, apostrophe or the like joins is one
 * word, with "-" for each of these signs: "covid-19", "10-1007", "alzheimer-s".
 */
export function wordsIn(text: string): readonly string[] {
  const joined = folded(text).replace(/['’._‐-–]/g, "-");
  return joined
    .split(isAscii(joined) ? BETWEEN_ASCII : BETWEEN)
    .flatMap((run) => (run.length > LONGEST ? [...run.matchAll(PIECES)].map(String) : run))
    .map((run) => (run.startsWith("-") || run.endsWith("-") ? run.replace(/^-+|-+$/g, "") : run))
    .filter((word) => /[^+-]/.test(word));
}

const BETWEEN = /[^\p{L}\p{N}+-]+|-{2,}/u;
/** The same for text that is ASCII alone, several times as fast. */
const BETWEEN_ASCII = /[^a-z0-9+-]+|-{2,}/;
const PIECES = new RegExp(`.{1,${LONGEST}}`, "gu");

function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}

/** Words that say nothing by themselves and that a name or a question may have more or fewer of. */
const SMALL = new Set(
  "a all an and any are as at both by for from in is its not of on or other than that the to used using what which with yes no".split(
    " ",
  ),
);

/** Whether a folded word tells nothing by itself. */
export function isSmallWord(word: string): boolean {
  return SMALL.has(word);
}
