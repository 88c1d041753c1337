/**
 * Checks a folder of data and prints what was mended and either what it holds or
 * every fault. The folder is the argument, or MAP_DATA, or `data`.
 */
import { DataFaults, printFault } from "../dataset/faults/fault.ts";
import { type Edition, loadEdition } from "../dataset/load-edition.ts";
import { evidenceOf } from "../wire/payload.ts";
import { namedViews } from "../site/named-views.ts";

const folder = process.argv[2] ?? process.env["MAP_DATA"] ?? "data";

try {
  const edition = await loadEdition(folder);
  const views = namedViews(edition, evidenceOf(edition.contract, edition.studies));
  for (const notice of edition.notices) console.log(`notice: ${printFault(notice)}`);
  console.log(
    `${folder}, release ${edition.contract.release}: ${holdings(edition, views.length)}: no fault.`,
  );
} catch (error) {
  if (!(error instanceof DataFaults)) throw error;
  console.error(error.message);
  const count = error.faults.length;
  console.error(`${folder}: ${count} ${count === 1 ? "fault" : "faults"}.`);
  process.exitCode = 1;
}

function holdings({ contract, studies, screening, agreement }: Edition, views: number): string {
  const parts = [`${studies.length} studies`, `${contract.dimensions.length} dimensions`];
  if (screening) parts.push(`${screening.leftOut.length} candidates left out`);
  if (agreement) parts.push(`${new Set(agreement.map(({ id }) => id)).size} studies coded twice`);
  if (views > 0) parts.push(`${views} named views`);
  return parts.join(", ");
}
