import type { Edition } from "./editions.ts";

/** A study that older releases hold and the current edition does not. */
export interface GoneStudy<Release extends Held = Held> {
  readonly id: string;
  /** As in the newest release that holds it. */
  readonly title: string;
  /** The releases that hold it, the newest first; at least one. */
  readonly held: readonly Release[];
}

type Held = Pick<Edition, "release" | "current" | "path"> & {
  readonly data: { readonly studies: readonly { readonly id: string; readonly title: string }[] };
};

/**
 * Studies that are gone from the current edition, by id, so that links to them still lead somewhere.
 * @param editions the current one, and the frozen ones from the oldest to the newest
 */
export function goneStudies<Release extends Held>(
  editions: readonly Release[],
): readonly GoneStudy<Release>[] {
  const present = new Set(
    editions
      .filter(({ current }) => current)
      .flatMap(({ data }) => data.studies.map(({ id }) => id)),
  );
  const gone = new Map<string, GoneStudy<Release>>();
  for (const edition of editions.filter(({ current }) => !current)) {
    for (const { id, title } of edition.data.studies) {
      if (present.has(id)) continue;
      gone.set(id, { id, title, held: [edition, ...(gone.get(id)?.held ?? [])] });
    }
  }
  return [...gone.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
