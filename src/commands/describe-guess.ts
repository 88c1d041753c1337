import type { GuessedField, GuessNotice } from "../dataset/guess/draft.ts";

/** Values that are named in a line; the others are counted. */
const NAMED = 12;

/** What was guessed of a column, in one line. */
export function describeField({
  name,
  title,
  role,
  dimension,
  guess,
  delimiter,
}: GuessedField): string {
  const from = title === "" ? "added" : `from “${title}”`;
  const what = [role ?? "", dimension ? "dimension" : ""].filter(Boolean).join(", ");
  const head = `- ${name} (${from}): `;
  switch (guess.kind) {
    case "text":
      return (
        head + (what || (guess.what === "texts" ? "text" : `text, for it holds ${guess.what}`))
      );
    case "number":
      return `${head}${what || "number"}: whole numbers from ${guess.minimum} to ${guess.maximum}`;
    case "values": {
      const several =
        guess.several === null || delimiter === null
          ? ""
          : `, several in a cell, separated by "${delimiter}"`;
      const labels = guess.values
        .slice(0, NAMED)
        .map(({ label, missing }) => (missing === null ? label : `${label} [missing]`));
      const more = guess.values.length > NAMED ? ` and ${guess.values.length - NAMED} more` : "";
      return `${head}${what}: ${guess.values.length === 1 ? "1 value" : `${guess.values.length} values`}${several} (${labels.join(", ")}${more})`;
    }
  }
}

/** Something that was mended, merged or left out, in one line. */
export function describeNotice({ column, message }: GuessNotice, file: string): string {
  return `notice: ${column === null ? file : `${file}:${column}`} ${message}`;
}
