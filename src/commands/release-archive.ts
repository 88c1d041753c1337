import { type Zippable, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../dataset/frozen-files.ts";
import { sha256Sums } from "../site/downloads.ts";
import type { Edition } from "../site/editions.ts";
import { citationCff, licenceText, zenodoJson } from "./deposit-files.ts";
import { readDepositRecord } from "./deposit-record.ts";
import { singleMap } from "./single-map.ts";

/** A release in one file. */
export interface ReleaseArchive {
  /** Such as "my-map-1.1.zip". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Number of files in it. */
  readonly files: number;
  /** Number of people and bodies whom its metadata name as creators. */
  readonly creators: number;
}

/**
 * A frozen release as a ZIP: its folder byte for byte in `data/`, the map in one file, how to cite it,
 * its licence, metadata for an archive, and checksums of all. The same release gives the same bytes:
 * files stand in the order of their names, all with the day of the release.
 * @throws DataFaults when its descriptor says what no archive can read
 */
export async function releaseArchive(edition: Edition): Promise<ReleaseArchive> {
  const { folder } = edition;
  const descriptor = join(folder, "datapackage.json");
  const { doi } = edition.data.contract;
  const record = { ...readDepositRecord(readFileSync(descriptor, "utf8"), descriptor), doi };
  const frozen = filesBelow(folder).map((path) => ({
    path: `data/${path}`,
    bytes: new Uint8Array(readFileSync(join(folder, path))),
  }));
  const made = [
    text("CITATION.cff", citationCff(record)),
    text("LICENSE.txt", licenceText(record)),
    text(".zenodo.json", zenodoJson(record)),
    text("evidence-map.html", await singleMap(edition)),
  ];
  const all = [...frozen, ...made];
  const files = [...all, text("SHA256SUMS", sha256Sums(all))].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const inside: Zippable = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  return {
    name: `${edition.data.contract.name}-${edition.release}.zip`,
    bytes: zipSync(inside, { level: 9, mtime: timeOf(record.day) }),
    files: files.length,
    creators: record.contributors.length,
  };
}

/** What was written where, in a line or two, for whoever made it. */
export function archiveInWords(
  { bytes, files, creators }: ReleaseArchive,
  file: string,
): readonly string[] {
  const written = `${file}: ${files} files, ${Math.round(bytes.length / 1000)} KB.`;
  const nobody =
    "Its metadata name no creators, since datapackage.json names no contributors; Zenodo asks for one.";
  return creators === 0 ? [written, nobody] : [written];
}

/** Noon by the clock of this machine: a ZIP notes the hour of a clock and not where it stands. */
function timeOf(day: string | null): Date {
  const [year, month, date] = (day ?? "1980-01-01").split("-").map(Number);
  return new Date(year!, month! - 1, date!, 12);
}

function text(path: string, words: string) {
  return { path, bytes: new TextEncoder().encode(words) };
}
