/** Encodings of one byte a letter that spreadsheets write, the more frequent first. */
const ENCODINGS = [
  { label: "windows-1252", name: "Windows-1252" },
  { label: "macintosh", name: "Mac Roman" },
] as const;

/** A text in an old encoding of one byte a letter. */
export interface SingleByteText {
  readonly name: (typeof ENCODINGS)[number]["name"];
  readonly text: string;
}

/** Of what words that make sense hardly hold, so much may still stand in a text that was read rightly. */
const MOST_ODD = 0.2;
/** Letters of UTF-8 beside as many bytes that are none: then the file is a mixture, which no one encoding reads. */
const MIXED = 0.1;

/**
 * Bytes that are no UTF-8, read as Windows-1252 or Mac Roman: in the one that gives the more plausible
 * words. Null when neither does, or when letters of UTF-8 stand among them.
 */
export function singleByteText(bytes: Uint8Array): SingleByteText | null {
  const plain = new TextDecoder("utf-8").decode(bytes);
  const unread = count(plain, /\uFFFD/g);
  if (count(plain, /[^\p{ASCII}\uFFFD]/gu) > unread * MIXED) return null;
  const [best] = ENCODINGS.map(({ label, name }) => {
    const text = new TextDecoder(label).decode(bytes);
    return { name, text, odd: oddness(text) };
  }).toSorted((a, b) => a.odd - b.odd);
  if (!best || best.odd > MOST_ODD) return null;
  return { name: best.name, text: best.text };
}

/**
 * The share of the letters beyond ASCII that stand where no word has them: control characters, signs
 * inside words, capitals after small letters, small letters alone, words of nothing else.
 */
export function oddness(text: string): number {
  const beyond = count(text, /\P{ASCII}/gu);
  if (beyond === 0) return 0;
  const odd =
    // A word without one letter of ASCII is of another script, read wrongly.
    (text.match(/\P{ASCII}{4,}/gu) ?? []).join("").length +
    count(text, /[\u0080-\u009F\uF8FF\uFFFD]/g) +
    count(text, /(?<=\p{Ll})(?=\P{ASCII})\p{Lu}/gu) +
    count(text, /(?<=\p{L})[^\p{ASCII}\p{L}\p{M}\u2019\u2018\u00AD\u00B7-](?=\p{L})/gu) +
    count(
      text,
      /(?<=\p{L})[^\p{ASCII}\p{L}\p{M}\p{Z}\p{Pd}\p{Pf}\p{Pi}\u2026\u2122\u00AE\u00A9\u00BA\u00AA\u00B2\u00B3\u00B9\u00B0](?!\p{L})/gu,
    ) +
    count(text, /(?<!\p{L})(?=\P{ASCII})[\p{Ll}](?!\p{L})/gu) +
    count(text, /(?<=\p{Ll})\u2019(?=\p{Ll}{2}(?<!ll|re|ve))/gu) +
    count(
      text,
      /[\u0192\u2021\u2020\u02C6\u2039\u203A\u2044\u221A\u222B\u2202\u2206\u220F\u2211\u03A9\u25CA\uFB01\uFB02](?=\p{L})/gu,
    );
  return odd / beyond;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
