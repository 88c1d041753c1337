import { sum } from "d3-array";
import { checkersOf } from "../dataset/companions/read-checks.ts";
import { DataFaults, printFault } from "../dataset/faults/fault.ts";
import { frozenReleases, releaseFolder } from "../dataset/frozen-files.ts";
import { type CheckedData, loadEdition } from "../dataset/load-edition.ts";
import { namedViews } from "../site/named-views.ts";
import { textFaults } from "../site/text-faults.ts";
import { evidenceOf } from "../wire/payload.ts";

/** What is to be said of a folder of data, one line each: one of the two lists is empty. */
export interface FolderCheck {
  /** What was mended, then what the folder holds. */
  readonly said: readonly string[];
  /** What is wrong, then how much that is. */
  readonly faults: readonly string[];
}

/**
 * Checks a folder of data and the releases frozen in it.
 * @param folder is named in every line as it is given
 */
export async function checkFolder(folder: string): Promise<FolderCheck> {
  const faults: DataFaults[] = [];
  /** What a step gives, or null after its faults were kept. */
  const checked = async <Value>(read: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof DataFaults)) throw error;
      faults.push(error);
      return null;
    }
  };
  const inWork = await checked(async () => {
    const edition = await loadEdition(folder);
    await checked(async () => checkTexts(folder, edition));
    return { edition, views: namedViews(edition, evidenceOf(edition.contract, edition.studies)) };
  });
  for (const release of frozenReleases(folder)) {
    await checked(async () => {
      const edition = await loadEdition(releaseFolder(folder, release), "frozen");
      checkTexts(releaseFolder(folder, release), edition);
      namedViews(edition, evidenceOf(edition.contract, edition.studies));
    });
  }
  if (inWork && faults.length === 0) {
    const { edition, views } = inWork;
    const held = `${folder}, release ${edition.contract.release}: ${holdings(edition, views.length)}`;
    const notices = edition.notices.map((notice) => `notice: ${printFault(notice)}`);
    return { said: [...notices, `${held}: no fault.`], faults: [] };
  }
  const count = sum(faults, ({ faults: found }) => found.length);
  return {
    said: [],
    faults: [
      ...faults.flatMap(({ message }) => message.split("\n")),
      `${folder}: ${count} ${count === 1 ? "fault" : "faults"}.`,
    ],
  };
}

function checkTexts(place: string, edition: CheckedData): void {
  const wrong = textFaults(place, edition);
  if (wrong.length > 0) throw new DataFaults(wrong);
}

function holdings(edition: CheckedData, views: number): string {
  const { contract, studies, screening, agreement, checks } = edition;
  const parts = [`${studies.length} studies`, `${contract.dimensions.length} dimensions`];
  if (screening) parts.push(`${screening.leftOut.length} candidates left out`);
  if (agreement) parts.push(`${new Set(agreement.map(({ id }) => id)).size} studies coded twice`);
  if (checks?.length) parts.push(`${checks.length} checks by ${checkersOf(checks).length} people`);
  if (views > 0) parts.push(`${views} named views`);
  return parts.join(", ");
}
