type Item = Readonly<Record<string, unknown>>;

/**
 * A reference that citation-js read, with the particle of each name put back to its family name:
 * BibTeX tells the two apart by their small letters, the table does not.
 */
export function withoutParticles(item: Item): Item {
  if (!item.author) return item;
  const author = (item.author as Record<string, string>[]).map(
    ({ "non-dropping-particle": particle, ...name }) =>
      particle ? { ...name, family: `${particle} ${name.family}` } : name,
  );
  return { ...item, author };
}
