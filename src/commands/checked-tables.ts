import type { Check } from "../dataset/companions/read-checks.ts";
import { frozenReleases, releaseFolder } from "../dataset/frozen-files.ts";
import { loadEdition } from "../dataset/load-edition.ts";
import { checkedTable, type CheckedTable } from "../evidence/checks/judged-checks.ts";

/** The frozen releases of a map that checks were made of. */
export async function frozenTables(
  folder: string,
  checks: readonly Check[],
): Promise<readonly CheckedTable[]> {
  const asked = new Set(checks.map(({ release }) => release));
  const frozen = frozenReleases(folder).filter((release) => asked.has(release));
  return Promise.all(
    frozen.map(async (release) => {
      return checkedTable(await loadEdition(releaseFolder(folder, release), "frozen"));
    }),
  );
}
