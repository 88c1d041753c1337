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
  // The same in other languages that tables are kept in.
  [
    "silent",
    /^(?:k\. ?a\.|keine angaben?|nicht (?:berichtet|angegeben|genannt|beschrieben|spezifiziert)|non (?:précisé|renseigné|rapporté|mentionné|indiqué|décrit|spécifié)e?s?|(?:no|não|nao) (?:reporta|especifica|indica|informa|relata|menciona|declara)d[oa]s?|(?:no|não|nao) descrit[oa]s?|(?:no|não|nao) consta|s[ie][nm] (?:datos?|dados?|información|informação)|s\/d|non (?:riporta|specifica|indica|dichiara)t[oaie]|niet (?:gerapporteerd|vermeld|gespecificeerd|opgegeven)|\u043D\u0435 \u0443\u043A\u0430\u0437\u0430\u043D\u043E|\u043D\u0435\u0442 \u0434\u0430\u043D\u043D\u044B\u0445|\u672A\u62A5\u544A|\u672A\u62A5\u9053|\u672A\u63D0\u53CA|\u672A\u8BF4\u660E|\u4E0D\u8BE6|\u65E0\u6570\u636E|\u672A\u5831\u544A|\u8A18\u8F09\u306A\u3057|\u5831\u544A\u306A\u3057|\u063A\u064A\u0631 \u0645\u0630\u0643\u0648\u0631|\u063A\u064A\u0631 \u0645\u062D\u062F\u062F|\uBBF8\uBCF4\uACE0)\.?$/i,
  ],
  [
    "unclear",
    /^(?:unklar|unbekannt|inconnue?s?|pas clair|desconocid[oa]s?|no claro|desconhecid[oa]s?|sconosciut[oaie]|onbekend|onduidelijk|\u043D\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043D\u043E|\u4E0D\u6E05\u695A|\u4E0D\u660E|\u063A\u064A\u0631 \u0645\u0639\u0631\u0648\u0641|\u063A\u064A\u0631 \u0648\u0627\u0636\u062D)\.?$/i,
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
