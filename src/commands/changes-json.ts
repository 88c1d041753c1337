import type { EditionChanges } from "../evidence/edition-changes.ts";

/**
 * What a release changed, as a file: studies added and removed by id and title, each cell of the
 * others that differs, with what it held and holds, what the contract added, dropped, renamed or
 * redefined, and how many rows of the tables beside the studies changed.
 * @param before number of the release before; null for the first, which changed nothing
 */
export function changesJson({
  release,
  before,
  changes,
}: {
  readonly release: string;
  readonly before: string | null;
  readonly changes: EditionChanges;
}): string {
  const named = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, title });
  const recoded = [...changes.recoded].flatMap(([field, recodings]) =>
    recodings.map(({ study, before: from, after: to }) => ({ id: study.id, field, from, to })),
  );
  const file = {
    release,
    before,
    added: changes.added.map(named),
    removed: changes.removed.map(named),
    recoded,
    contract: changes.contract,
    tables: changes.companions,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
