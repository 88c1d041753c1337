/**
 * Takes a file of checks into a map: `npm run checks -- checks-name.csv [folder]`. Reads all of it
 * first and writes nothing when anything is wrong; then adds it to the map's table of checks and prints
 * how far checkers agree with the table and where they differ. No code is changed.
 * `npm run checks -- --compare a.csv b.csv [folder]` only prints how far two files agree. The folder
 * is MAP_DATA, or `data`, where it is not told.
 */
import { basename } from "node:path";
import { checkableDimensions } from "../dataset/companions/check-fields.ts";
import { checkedShare, checkersOf } from "../dataset/companions/read-checks.ts";
import { checkedInWords } from "../contract/checked-words.ts";
import { DataFaults, printFault } from "../dataset/faults/fault.ts";
import { quoted } from "../dataset/faults/quoted.ts";
import { loadEdition } from "../dataset/load-edition.ts";
import { checkDifferences } from "../evidence/checks/check-differences.ts";
import { expertAgreement } from "../evidence/checks/expert-agreement.ts";
import { checkedTable, judgedChecks } from "../evidence/checks/judged-checks.ts";
import { counted } from "../site/numbers.ts";
import { agreementLines, comparisonLines, differenceLines, heldTwice } from "./check-report.ts";
import { frozenTables } from "./checked-tables.ts";
import { bytesOf, end, placeOf } from "./files-of-user.ts";
import { handedIn, mergeChecks, type MergedChecks } from "./merge-checks.ts";

const USAGE = `Which file? npm run checks -- checks-name.csv [folder]
or, to compare two without adding them: npm run checks -- --compare a.csv b.csv [folder]`;

const given = process.argv.slice(2);
const compare = given.includes("--compare");
const files = given.filter((word) => word !== "--compare");
const unknown = files.find((word) => word.startsWith("--"));
if (unknown !== undefined) end(`${quoted(unknown)} is not an option.\n${USAGE}`);
const folder = files.splice(compare ? 2 : 1).map(placeOf);
if (files.length < (compare ? 2 : 1) || folder.length > 1) end(USAGE);
const map = folder[0] ?? process.env["MAP_DATA"] ?? "data";

try {
  if (compare) await compareFiles(files[0]!, files[1]!);
  else await report(await mergeChecks(map, bytesOf(files[0]!), basename(files[0]!)));
} catch (error) {
  if (!(error instanceof DataFaults)) throw error;
  end(`${error.message}\nNothing was written.`);
}

async function report({ file, added, checks, edition, notices }: MergedChecks): Promise<void> {
  for (const notice of notices) console.log(`notice: ${printFault(notice)}`);
  const { contract, studies } = edition;
  console.log(
    `${file}: ${counted(added.length, "check", "checks")} by ${checkersOf(added).join(", ")} added.`,
  );
  console.log(`Now ${checkedInWords(checkedShare(checks, studies.length))}.`);
  const judged = judgedChecks(checks, await frozenTables(map, checks), checkedTable(edition));
  const rows = expertAgreement(checkableDimensions(contract), judged);
  console.log("Agreement with the codes that stood when they were checked:");
  for (const line of agreementLines(rows)) console.log(line);
  const differences = checkDifferences(contract, studies, checks);
  console.log(
    differences.length === 0
      ? "No checker differs from the codes that stand."
      : `To look at for the next release: ${counted(differences.length, "code", "codes")}; none was changed:`,
  );
  for (const line of differenceLines(differences)) console.log(line);
}

async function compareFiles(first: string, second: string): Promise<void> {
  const edition = await loadEdition(map);
  const [a, b] = [first, second].map((file) => {
    const { checks, notices } = handedIn(bytesOf(file), basename(file), edition, []);
    for (const notice of notices) console.log(`notice: ${printFault(notice)}`);
    const twice = heldTwice(checks);
    if (twice)
      end(`${file} holds ${twice.study}, ${twice.dimension} twice; one coder a file is right.`);
    return checks;
  });
  for (const line of comparisonLines(edition, [a!, b!], [first, second])) console.log(line);
}
