/** Letters of a text that a name made of it keeps. */
const LONGEST = 60;
/** Latin letters that are no other letter with a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ "\u00F8": "o", "\u00E6": "ae", "\u0153": "oe", "\u00DF": "ss", "\u0142": "l" },
  ...{ "\u0111": "d", "\u00F0": "d", "\u00FE": "th", "\u0131": "i" },
};

/**
 * Lower case letters and digits of the start of a text, its other characters as one joint between them.
 * Letters that are not Latin are written by their code point ("u8bd5"), so that the same text always
 * gives the same name; so are signs where there is nothing else.
 */
export function slugOf(text: string, joint: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/\P{ASCII}/gu, (letter) => LATIN[letter] ?? letter);
  const slug = joined(
    plain.replaceAll(/\P{ASCII}/gu, (letter) =>
      /[\p{L}\p{N}]/u.test(letter) ? point(letter) : " ",
    ),
    joint,
  );
  return slug === "" ? joined(plain.replaceAll(/\S/gu, point), joint) : slug;
}

function point(letter: string): string {
  return ` u${letter.codePointAt(0)!.toString(16)} `;
}

/** The words of a text, as many as fit. */
function joined(text: string, joint: string): string {
  const words = text.split(/[^a-z0-9]+/).filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : slug + joint + word;
    if (longer.length > LONGEST) return slug === "" ? word.slice(0, LONGEST) : slug;
    slug = longer;
  }
  return slug;
}
