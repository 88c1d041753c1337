import { onceFor } from "../contract/once-for.ts";
import { type AddressFault, faultCollector } from "./address-faults.ts";
import type { Setting } from "./setting.ts";
import type { View } from "./view.ts";

export interface ReadAddress {
  readonly view: View;
  /** What was dropped, the first of it one by one; the rest of the address is in the view. */
  readonly faults: readonly AddressFault[];
}

const namesOf = onceFor((known: readonly Setting[]) => new Set(known.map(({ name }) => name)));

/**
 * A view with the settings of an address.
 * @param known all settings that are known, in the order in which they are read
 * @param query the part of the address after "?", with or without it
 * @param usual the view where the address says nothing
 * @param others names that the address may hold and that the page itself reads
 */
export function readSettings(
  known: readonly Setting[],
  query: string,
  usual: View,
  others: readonly string[] = [],
): ReadAddress {
  const faults = faultCollector();
  const given = new Map<string, string>();
  const names = namesOf(known);
  for (const [name, text] of new URLSearchParams(query)) {
    if (others.includes(name)) continue;
    const note = (reason: string) => faults.note(name, text, reason);
    if (!names.has(name)) note("this map knows no such setting");
    else if (given.has(name)) note("the setting is given twice; the first one counts");
    else given.set(name, text);
  }
  const view = known.reduce((draft, setting) => {
    const text = given.get(setting.name);
    if (text === undefined) return draft;
    return setting.read(text, draft, (reason) => faults.note(setting.name, text, reason));
  }, usual);
  return { view, faults: faults.list() };
}
