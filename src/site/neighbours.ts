import { onceFor } from "../contract/once-for.ts";
import { type Neighbour, neighboursIn } from "../evidence/neighbours.ts";
import type { Edition } from "./editions.ts";

/**
 * Largest table whose studies are compared each with every other: twice as many studies are four
 * times the work, and beyond this it would take most of a build.
 */
const MOST_COMPARED = 20_000;

/** Answers with the studies most like the one of an id, at most so many. */
export type NeighboursOf = (id: string, most: number) => readonly Neighbour[];

const finderOf = onceFor(({ evidence: { table } }: Edition): NeighboursOf => {
  const find = neighboursIn(table);
  const places = new Map(table.ids.map((id, position) => [id, position]));
  return (id, most) => find(places.get(id)!, most);
});

/** Finds the neighbours of an edition's studies; null for a table too large to compare them all. */
export function neighbourFinder(edition: Edition): NeighboursOf | null {
  return edition.evidence.table.size > MOST_COMPARED ? null : finderOf(edition);
}
