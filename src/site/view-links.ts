import { chooseYears, choose } from "../views/change.ts";
import { writeAddress } from "../views/address.ts";
import { defaultView } from "../views/default-view.ts";
import type { Edition } from "./editions.ts";
import { rootOf } from "./paths.ts";

/** What a link to the map filters by. */
export interface Chosen {
  readonly dimension: string;
  readonly entries: readonly string[];
}

/**
 * Address of the map of an edition, filtered.
 * @param year one year only, or null for all
 */
export function mapHref(edition: Edition, chosen: Chosen | null, year: number | null): string {
  const { contract } = edition.data;
  let view = defaultView(contract);
  if (chosen) {
    const { dimension, entries } = chosen;
    view = choose(contract, view, dimension, { entries, mode: "any" });
  }
  if (year !== null) view = chooseYears(view, { from: year, to: year });
  return rootOf(edition) + writeAddress(contract, view);
}
