/** A name as CSL-JSON holds it: in parts, or as it stands when it has none. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

const PARTED =
  /^(?<family>\S.*?) (?<initials>\p{Lu}\p{M}*\.?(?:-?\p{Lu}\p{M}*\.?){0,3})(?: (?<suffix>Jr|Sr|2nd|3rd|4th|II|III|IV)\.?)?$/u;
const BODY =
  /\b(?:association|collaborat\w*|contributors|committee|consortium|group|initiative|investigators|network|society|team)\b/i;

const INVERTED =
  /^(?<family>[^,]+), (?:(?<suffix>Jr|Sr|2nd|3rd|4th|II|III|IV)\.?, )?(?<given>[^,]+)$/u;

/**
 * The parts of a name written "Family, Given", perhaps with a suffix between them, or "Family AB", as PubMed writes names: one to four initials in capitals,
 * perhaps with a suffix such as "Jr" behind them. Particles stay in the family name, because the
 * table does not say how they sort. Names of bodies, and names without initials, are literal.
 */
export function authorName(name: string): CslName {
  const text = name.trim();
  const inverted = INVERTED.exec(text)?.groups;
  if (inverted && !BODY.test(text)) {
    const { family = "", given = "", suffix } = inverted;
    return { family, given, ...(suffix && { suffix }) };
  }
  const { family, initials, suffix } = PARTED.exec(text)?.groups ?? {};
  if (!family || !initials || isBody(family)) return { literal: text };
  const given = initials
    .replace(/\./g, "")
    .replace(/\p{Lu}\p{M}*/gu, "$&. ")
    .replace(/ -/g, "-")
    .trim();
  return { family, given, ...(suffix && { suffix }) };
}

/** True when the words of a name say that it is a body's: a consortium, a group, a network. */
export function isBody(name: string): boolean {
  return BODY.test(name);
}

/** The name as "Family, A. B." or "Family, A. B., Jr"; a literal name as it stands. */
export function invertedName(name: CslName): string {
  if ("literal" in name) return name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(", ");
}

/** The name as a list of references has it: "Family AB"; names of bodies and others as they stand. */
export function referenceName(name: string): string {
  const parts = authorName(name);
  if ("literal" in parts || !name.includes(",")) return name.trim();
  const initials =
    parts.given
      .match(/(?<![\p{L}\p{M}])\p{L}/gu)
      ?.join("")
      .toUpperCase() ?? "";
  return [parts.family, initials, parts.suffix].filter(Boolean).join(" ");
}
