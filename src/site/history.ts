import { type EditionChanges, editionChanges, isUnchanged } from "../evidence/edition-changes.ts";
import { type Edition, editions } from "./editions.ts";

/** One release, and what it changed. */
export interface HistoryEntry {
  readonly edition: Edition;
  /** The release before it; null for the first. */
  readonly before: Edition | null;
  /** Null for the first release. */
  readonly changes: EditionChanges | null;
}

/**
 * The releases that an edition's pages know of, the newest first: a frozen release knows those
 * before it, so that its pages never change. The table in work is one of them only when it differs
 * from the last frozen release in number or in content.
 */
export function historyOf(edition: Edition): readonly HistoryEntry[] {
  const [current, ...frozen] = editions();
  const known = edition.current
    ? [...frozen, current!]
    : frozen.slice(0, frozen.indexOf(edition) + 1);
  return known
    .map((one, index): HistoryEntry => {
      const before = known[index - 1] ?? null;
      return {
        edition: one,
        before,
        changes: before && editionChanges(before.data, one.data),
      };
    })
    .filter(({ edition: one, before, changes }) => {
      return !one.current || one.release !== before?.release || !isUnchanged(changes!);
    })
    .toReversed();
}
