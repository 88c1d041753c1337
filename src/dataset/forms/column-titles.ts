/** The names of columns, each different and none empty, and what was done for that. */
export interface ColumnTitles {
  readonly titles: readonly string[];
  readonly notices: readonly string[];
}

/**
 * Gives every column a name of its own: one without a name is called by its place, as "column 3", and
 * a name that stands again gets the group it stands under, or its place.
 * @param names as the header has them, trimmed
 * @param groups the group that each column stands under; "" for none
 */
export function columnTitles(names: readonly string[], groups: readonly string[]): ColumnTitles {
  const taken = new Set<string>();
  const notices: string[] = [];
  const times = Map.groupBy(names, (name) => name.toLowerCase());
  const titles = names.map((name, index) => {
    const place = `column ${index + 1}`;
    const group = groups[index] ?? "";
    const repeated = name !== "" && times.get(name.toLowerCase())!.length > 1;
    const base =
      name === ""
        ? group === ""
          ? place
          : `${group} (${place})`
        : repeated && group !== ""
          ? `${group}: ${name}`
          : name;
    const title = taken.has(base.toLowerCase()) ? `${base} (${place})` : base;
    taken.add(title.toLowerCase());
    if (name === "") notices.push(`Column ${index + 1} has no name; it is called "${title}".`);
    else if (title !== name) {
      notices.push(
        `The name "${name}" of column ${index + 1} stands more than once; it is called "${title}".`,
      );
    }
    return title;
  });
  return { titles, notices };
}
