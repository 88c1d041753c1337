type Item = Readonly<Record<string, unknown>>;

/**
 * A reference that citation-js read, with what the formats cannot tell put back as the table has it:
 * the particle of each name to its family name, since BibTeX tells the two apart by their small
 * letters; a name in one part as it stands; and out of the note the number in PubMed, for which RIS
 * has no tag.
 */
export function asWritten({ author, note, ...item }: Item): Item {
  const rest = typeof note === "string" ? note.replace(/^PMID: \d+(?:; )?/, "") : "";
  return {
    ...item,
    ...(author !== undefined && {
      author: (author as Record<string, string>[]).map(nameAsWritten),
    }),
    ...(rest !== "" && { note: rest }),
  };
}

function nameAsWritten({
  "non-dropping-particle": particle,
  ...name
}: Record<string, string>): Record<string, string> {
  if (Object.keys(name).join() === "family") return { literal: name["family"] ?? "" };
  return particle ? { ...name, family: `${particle} ${name["family"]}` } : name;
}
