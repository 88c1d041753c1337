import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Fault } from "./faults/fault.ts";
import { quoted } from "./faults/quoted.ts";

/** Name of the list of checksums in a frozen folder: lines of "sum  path", as sha256sum writes them. */
export const SUMS = "SHA256SUMS";

/** Numbers of the releases that are frozen below a folder of data, the oldest first. */
export function frozenReleases(folder: string): readonly string[] {
  const releases = join(folder, "releases");
  if (!existsSync(releases)) return [];
  return readdirSync(releases, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** The folder of a frozen release. */
export function releaseFolder(folder: string, release: string): string {
  return join(folder, "releases", release);
}

/** Paths of the files below a folder, with "/" between their parts, in order. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
}

/**
 * What differs between a frozen folder and its list of checksums: files that are changed, gone or
 * new, or a list that is missing or unreadable. A frozen release is never edited.
 */
export async function frozenFaults(folder: string): Promise<readonly Fault[]> {
  const at = (path: string, message: string): Fault => {
    return { file: join(folder, path), row: null, column: null, message };
  };
  const list = await readFile(join(folder, SUMS), "utf8").catch(() => null);
  if (list === null) {
    return [
      at(SUMS, "The file cannot be read; a frozen release lists the checksums of its files."),
    ];
  }
  const frozen = new Map<string, string>();
  const faults: Fault[] = [];
  list.split("\n").forEach((line, index) => {
    if (line === "") return;
    const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sum !== undefined && path !== undefined) frozen.set(path, sum);
    else faults.push({ ...at(SUMS, NO_SUM(line)), row: index + 1 });
  });
  const there = new Set(filesBelow(folder).filter((path) => path !== SUMS));
  for (const [path, sum] of frozen) {
    if (!there.has(path)) faults.push(at(path, GONE));
    else if (sha256(await readFile(join(folder, path))) !== sum) faults.push(at(path, CHANGED));
  }
  for (const path of there) if (!frozen.has(path)) faults.push(at(path, NEW));
  return faults;
}

const RESTORED = "A frozen release is never edited: the files as they were frozen are right.";
const GONE = `${SUMS} names the file, and it is not there. ${RESTORED}`;
const CHANGED = `The file is not the one that was frozen: its checksum is not that of ${SUMS}. ${RESTORED}`;
const NEW = `The file was not frozen with the release: ${SUMS} does not name it. ${RESTORED}`;
const NO_SUM = (line: string) => `${quoted(line)} is no line of a checksum and a path.`;

/** SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
