import { distance } from "fastest-levenshtein";

/** A page that an address may have meant. */
export interface Place {
  readonly path: string;
  readonly title: string;
}

/**
 * The places whose paths are fewest edits away from a path, the nearest first. Places under the
 * same first part come before others: a lost study is more likely another study than a value.
 * @param path below the edition's root
 */
export function nearPlaces(path: string, places: readonly Place[], most: number): readonly Place[] {
  const section = firstPart(path);
  return places
    .map((place) => ({
      place,
      apart: firstPart(place.path) === section ? 0 : 1,
      edits: distance(path, place.path),
    }))
    .toSorted((a, b) => a.apart - b.apart || a.edits - b.edits)
    .slice(0, most)
    .map(({ place }) => place);
}

function firstPart(path: string): string {
  return path.split("/", 1)[0] ?? "";
}
