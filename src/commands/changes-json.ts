import { type Check, checkersOf } from "../dataset/companions/read-checks.ts";
import { proposersOf } from "../evidence/checks/proposers.ts";
import type { EditionChanges } from "../evidence/edition-changes.ts";

/**
 * What a release changed, as a file: studies added and removed by id and title, each cell of the
 * others that differs, with what it held and holds, what the contract added, dropped, renamed or
 * redefined, and how many rows of the tables beside the studies changed.
 * Where people checked codes, it names them, and of each code that changed those who had given the new one.
 * @param before number of the release before; null for the first, which changed nothing
 */
export function changesJson({
  release,
  before,
  changes,
  checks,
}: {
  readonly release: string;
  readonly before: string | null;
  readonly changes: EditionChanges;
  /** Those of the release; null where it has none. */
  readonly checks: readonly Check[] | null;
}): string {
  const named = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, title });
  const recoded = [...changes.recoded].flatMap(([field, recodings]) =>
    recodings.map((recoding) => {
      const { study, before: from, after: to } = recoding;
      const proposedBy = proposersOf(recoding, field, checks);
      return { id: study.id, field, from, to, ...(proposedBy.length > 0 && { proposedBy }) };
    }),
  );
  const checkedBy = checkersOf(checks ?? []);
  const file = {
    release,
    before,
    added: changes.added.map(named),
    removed: changes.removed.map(named),
    recoded,
    contract: changes.contract,
    tables: changes.companions,
    ...(checkedBy.length > 0 && { checkedBy }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
