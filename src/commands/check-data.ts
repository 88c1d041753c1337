/**
 * Checks a folder of data and the releases frozen in it, and prints what was mended and either what
 * it holds or every fault. The folder is the argument, or MAP_DATA, or `data`.
 */
import { sum } from "d3-array";
import { checkersOf } from "../dataset/companions/read-checks.ts";
import { DataFaults, printFault } from "../dataset/faults/fault.ts";
import { frozenReleases, releaseFolder } from "../dataset/frozen-files.ts";
import { type CheckedData, loadEdition } from "../dataset/load-edition.ts";
import { namedViews } from "../site/named-views.ts";
import { textFaults } from "../site/text-faults.ts";
import { evidenceOf } from "../wire/payload.ts";

const folder = process.argv[2] ?? process.env["MAP_DATA"] ?? "data";
const faults: DataFaults[] = [];

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
  for (const notice of edition.notices) console.log(`notice: ${printFault(notice)}`);
  console.log(
    `${folder}, release ${edition.contract.release}: ${holdings(edition, views.length)}: no fault.`,
  );
} else {
  for (const { message } of faults) console.error(message);
  const count = sum(faults, ({ faults: found }) => found.length);
  console.error(`${folder}: ${count} ${count === 1 ? "fault" : "faults"}.`);
  process.exitCode = 1;
}

/** What a folder gives, or null after its faults were kept. */
async function checked<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    faults.push(error);
    return null;
  }
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
