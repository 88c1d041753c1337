import { onceFor } from "../contract/once-for.ts";
import { type FindNeighbours, neighboursIn } from "../evidence/neighbours.ts";
import type { Edition } from "./editions.ts";

/**
 * Largest table whose studies are compared each with every other: twice as many studies are four
 * times the work, and beyond this it would take most of a build.
 */
const MOST_COMPARED = 20_000;

const finderOf = onceFor(({ evidence }: Edition) => neighboursIn(evidence.table));

/** Finds the neighbours of an edition's studies; null for a table too large to compare them all. */
export function neighbourFinder(edition: Edition): FindNeighbours | null {
  return edition.evidence.table.size > MOST_COMPARED ? null : finderOf(edition);
}
