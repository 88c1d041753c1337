/**
 * What a word that stands for no answer seems to say: nothing was put in, the source is silent, or it is
 * not clear.
 */
export type MissingKind = "blank" | "silent" | "unclear";

const WORDS: readonly (readonly [MissingKind, RegExp])[] = [
  [
    "blank",
    /^(?:n\.? ?[/.]? ?a\.?|#n\/a|[-\u2010-\u2015\u2212]+|\.+|\u2026|\?+|null|nan|nil|none given|no (?:data|info|information|answer|value)|blank|missing|empty|tbc|tbd)$/i,
  ],
  [
    "silent",
    /^(?:n ?[/.] ?r\.?|nr|n ?[/.] ?s\.?|not (?:reported|described|stated|specified|given|available|mentioned|provided|indicated|recorded|disclosed|named)|unspecified|unreported|undisclosed|none (?:stated|mentioned))\.?$/i,
  ],
  [
    "unclear",
    /^(?:unclear|unknown|uncertain|unsure|not (?:clear|sure|known)|(?:can(?:not|'t|\u2019t)|could not) (?:tell|be determined|determine|say)|don(?:'t|\u2019t) know)\.?$/i,
  ],
];

/** What kind of missing information a text stands for, or null when it is an answer. */
export function missingKind(text: string): MissingKind | null {
  return WORDS.find(([, words]) => words.test(text.trim()))?.[0] ?? null;
}
