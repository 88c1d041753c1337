import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freezeRelease } from "../../src/commands/freeze-release.ts";
import { mergeChecks } from "../../src/commands/merge-checks.ts";
import { CHECK_COLUMNS } from "../../src/dataset/companions/check-fields.ts";
import { secondContract } from "../fixtures/second-map/second-map.ts";

/** Up to this many studies each would have a page of its own: fewer than the map has. */
const STUDY_PAGES_UP_TO = 20;

/** The release that the map freezes, and the study that only it holds. */
export const FROZEN = { release: "0.2", id: "G24" } as const;

/** What two invented coders and an invented checker give. */
export const TWICE = { id: "G02", label: "Vegetable beds", other: "Fruit trees" } as const;
export const CHECKED = { id: "G02", checker: "Test A (invented)", label: "Nursery" } as const;

const list = { type: "string", evidenceMap: { delimiter: ";" } };

/**
 * Writes a folder of data in which one page has to show all studies: the invented map of school gardens
 * with a low limit, what invented coders and checkers gave, a frozen release, and one study fewer since.
 * @param folder where it goes; what stands there is gone
 */
export async function writeOnePageMap(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync("tests/fixtures/second-map", folder, { recursive: true });
  const path = join(folder, "datapackage.json");
  const descriptor = JSON.parse(readFileSync(path, "utf8")) as {
    resources: object[];
    evidenceMap: Record<string, unknown>;
  };
  descriptor.evidenceMap["studyPagesUpTo"] = STUDY_PAGES_UP_TO;
  descriptor.resources.push({
    ...{ name: "agreement", path: "agreement.csv", format: "csv", mediatype: "text/csv" },
    schema: {
      fields: [
        { name: "id", type: "string" },
        { name: "dimension", type: "string" },
        ...["coder_1", "coder_2", "decided"].map((name) => ({ name, ...list })),
      ],
    },
  });
  writeFileSync(path, JSON.stringify(descriptor, null, 2));
  writeFileSync(
    join(folder, "agreement.csv"),
    [
      "id,dimension,coder_1,coder_2,decided",
      `${TWICE.id},activities,vegetable-beds,fruit-trees,vegetable-beds`,
      "",
    ].join("\n"),
  );
  await freezeRelease(folder, FROZEN.release, "2030-01-31");
  const check = [
    ...[secondContract.name, FROZEN.release, CHECKED.id, "setting", CHECKED.checker],
    ...["nursery", "", "abstract", "2030-02-01"],
  ];
  await mergeChecks(
    folder,
    new TextEncoder().encode(`${CHECK_COLUMNS.join(",")}\r\n${check.join(",")}\r\n`),
    "checks-a.csv",
  );
  const table = join(folder, "studies.csv");
  const lines = readFileSync(table, "utf8").trimEnd().split("\n");
  const kept = lines.filter((line) => !line.startsWith(`${FROZEN.id},`));
  writeFileSync(table, `${kept.join("\n")}\n`);
}
