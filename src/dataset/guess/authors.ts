/** Lists of authors read by what the whole column shows. */
export interface AuthorsRead {
  /** Names joined by ";", each "Family, Given", "Family AB" or the name of a body. */
  readonly cells: readonly string[];
  /** Whether some cell names others with "et al." */
  readonly cut: readonly boolean[];
  /** How they were read, in words. */
  readonly how: string;
}

const INITIALS = /^(?:\p{Lu}\p{M}*\.?[ -]?){1,4}$/u;
const ENDS_IN_INITIALS = /^\S.* (?:\p{Lu}\p{M}*\.?-?){1,4}$/u;
const PARTICLE =
  /^(?:de|del|della|di|da|das|do|dos|du|van|von|den|der|ter|ten|le|la|el|al|bin|ibn|zu|zur|y)$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Words that name a body rather than a person. */
const BODY =
  /\b(?:association|authority|bank|board|bureau|cent(?:er|re)|collaborat\w*|commission|committee|consortium|council|department|foundation|fund|government|group|initiative|institut\w*|investigators|laborator\w*|ministry|nations|network|office|organi[sz]ation|programme|project|service|society|team|trust|union|universit\w*)\b/i;
const ET_AL = /[,;]?\s*(?:\bet al\b\.?|\band others\b|\.\.\.|\u2026)\s*$/i;

/**
 * Reads the lists of authors of a column. What separates the names, and whether a comma stands within
 * them, is told by all cells together.
 */
export function readAuthors(cells: readonly string[]): AuthorsRead {
  const cut = cells.map((cell) => ET_AL.test(cell));
  const bare = cells.map((cell) => cell.replace(ET_AL, "").trim());
  const { name, valuesIn } = separator(bare.filter((cell) => cell !== ""));
  const lists = bare.map((cell) =>
    valuesIn(cell)
      .map((one) =>
        one
          .trim()
          .replace(/^(?:and|&)\s+/i, "")
          .replace(/[,;]+$/, "")
          .replaceAll(/\s+/g, " "),
      )
      .filter((one) => one !== ""),
  );
  const commas = lists.flat().filter((one) => one.includes(",")).length;
  // Where some names have a comma, one without is that of a body.
  const inverted = commas * 2 > lists.flat().length;
  const read = lists.map((list) => list.map((one) => (inverted ? one : familyFirst(one))));
  const first = lists.flat()[0] ?? "";
  const form = inverted
    ? "family name first"
    : ENDS_IN_INITIALS.test(first)
      ? "family name and initials"
      : "given name first";
  return { cells: read.map((list) => list.join("; ")), cut, how: `${name}, ${form}` };
}

interface Separator {
  readonly name: string;
  valuesIn(cell: string): readonly string[];
}

function separator(cells: readonly string[]): Separator {
  const by = (name: string, mark: RegExp): Separator => ({
    name,
    valuesIn: (cell) => cell.split(mark),
  });
  const has = (mark: RegExp) => cells.filter((cell) => mark.test(cell)).length;
  if (has(/;/) > 0) return by('separated by ";"', /;|\n/);
  if (has(/\n/) > 0) return by("a line each", /\n/);
  if (has(/\|/) > 0) return by('separated by "|"', /\|/);
  const commas = cells.map((cell) => cell.split(/\s*,\s*(?!(?:jr|sr|ii|iii)\b)/i));
  const joined = has(/\s(?:and|&)\s/i);
  const pairs = arePairs(cells);
  if (joined > 0 && cells.every((cell) => isAndList(cell))) {
    return by('separated by "and"', /\s+(?:and|&)\s+/i);
  }
  if (pairs) {
    const alone = cells.every((cell) => paired(cell).length === 1);
    return { name: alone ? "one a cell" : "separated by every second comma", valuesIn: paired };
  }
  if (commas.some(({ length }) => length > 1)) {
    return by(
      'separated by ","',
      /\s*,\s*(?:(?:and|&)\s+)?(?!(?:jr|sr|ii|iii)\b)|\s+(?:and|&)\s+/i,
    );
  }
  return by("one a cell", /\s+(?:and|&)\s+/i);
}

/** Whether "and" stands between all names: at most one comma in each. */
function isAndList(cell: string): boolean {
  return cell.split(/\s+(?:and|&)\s+/i).every((one) => one.split(",").length <= 2);
}

/** Whether commas stand between family and given name as well: "Reed, A., Moss, B." or "Reed, Ada". */
function arePairs(cells: readonly string[]): boolean {
  const lists = cells.map((cell) => cell.split(/,|\s+(?:and|&)\s+/i).map((one) => one.trim()));
  const several = lists.filter(({ length }) => length > 1);
  if (several.length === 0) return false;
  const second = several.flatMap((list) => list.filter((one, at) => at % 2 === 1 && one !== ""));
  if (second.filter((one) => INITIALS.test(one)).length > second.length * 0.7) return true;
  const words = several.flat();
  const single = words.filter((one) => !one.includes(" ") && !INITIALS.test(one)).length;
  return several.every(({ length }) => length % 2 === 0) && single > words.length * 0.6;
}

function paired(cell: string): readonly string[] {
  const parts = cell.split(/\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/i).filter((one) => one !== "");
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last !== undefined && !last.includes(",") && (INITIALS.test(part) || !BODY.test(last))) {
      names.push(`${names.pop()!}, ${part}`);
    } else names.push(part);
  }
  return names;
}

/** "Ben de la Moss" as "de la Moss, Ben"; names of bodies, of one word and with initials behind stay. */
function familyFirst(name: string): string {
  const words = name.split(" ");
  if (name.includes(",") || words.length < 2 || BODY.test(name) || ENDS_IN_INITIALS.test(name))
    return name;
  if (!/^\p{Lu}/u.test(words[0]!)) return name;
  const suffix = SUFFIX.test(words.at(-1)!) ? `, ${words.pop()!}` : "";
  const particle = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  const family = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  if (family === 0) return name;
  return `${words.slice(family).join(" ")}${suffix}, ${words.slice(0, family).join(" ")}`;
}
