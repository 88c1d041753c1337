import type { Contract } from "./contract.ts";
import { GROUP_PREFIX } from "./lookup.ts";

/** Other names of values and groups, by the name of their dimension and by entry. */
export type Synonyms = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type WithDimensions = Pick<Contract, "dimensions">;

/** The other names that a contract has. */
export function synonymsOf({ dimensions }: WithDimensions): Synonyms {
  return Object.fromEntries(
    dimensions.map(({ name, categories, groups }) => [
      name,
      Object.fromEntries(
        [
          ...categories.map(({ value, synonyms = [] }) => [value, synonyms] as const),
          ...groups.map(({ id, synonyms = [] }) => [GROUP_PREFIX + id, synonyms] as const),
        ].filter(([, synonyms]) => synonyms.length > 0),
      ),
    ]),
  );
}

/**
 * A contract with the other names of another, for the entries that both have. What a search finds
 * belongs to the site, not to a release: a link that is cited from the table in work has to find in
 * the frozen one what was found when it was made.
 */
export function withSynonyms<Known extends WithDimensions>(
  contract: Known,
  synonyms: Synonyms,
): Known {
  const dimensions = contract.dimensions.map((dimension) => {
    const known = new Map(Object.entries(synonyms[dimension.name] ?? {}));
    const lend = <Named extends object>(named: Named, entry: string): Named => {
      const names = known.get(entry);
      return names ? { ...named, synonyms: names } : named;
    };
    return {
      ...dimension,
      categories: dimension.categories.map((one) => lend(one, one.value)),
      groups: dimension.groups.map((one) => lend(one, GROUP_PREFIX + one.id)),
    };
  });
  return { ...contract, dimensions };
}
