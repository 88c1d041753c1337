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

/** An edition under the name by which a page tells it from others. */
export interface NamedEdition {
  /** The number of the release; "1.1 in work" where a frozen one of that number says something else. */
  readonly name: string;
  readonly edition: Edition;
}

/**
 * The editions whose numbers a page holds against each other, the newest first. The table in work and
 * the release whose number it has are one as long as they hold the same studies and codes.
 */
export function comparedEditions(edition: Edition): readonly NamedEdition[] {
  const [newest, ...older] = historyOf(edition);
  const { before, changes } = newest!;
  const sameNumber = newest!.edition.current && before?.release === newest!.edition.release;
  const sameTable =
    changes !== null && changes.added.length + changes.removed.length + changes.recoded.size === 0;
  const rest = sameNumber && sameTable ? older.slice(1) : older;
  const mark = sameNumber && !sameTable ? " in work" : "";
  return [newest!, ...rest].map(({ edition: one }, at) => {
    return { name: at === 0 ? one.release + mark : one.release, edition: one };
  });
}
