import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Names of the two files of a folder of data. */
export const FOLDER_FILES = { descriptor: "datapackage.json", table: "studies.csv" } as const;

/** No table is larger; a small archive that unpacks to more would fill the memory. */
const LARGEST = 300_000_000;

/** The two files of a folder as a ZIP archive. */
export function zipOfFolder(descriptor: string, table: string): Uint8Array<ArrayBuffer> {
  const files = {
    [FOLDER_FILES.table]: strToU8(table),
    [FOLDER_FILES.descriptor]: strToU8(descriptor),
  };
  return new Uint8Array(zipSync(files, { level: 6 }));
}

/** What a saved archive holds. */
export interface UnzippedFolder {
  readonly descriptor: string;
  readonly table: Uint8Array;
  /** Names of other files in it, which are not read. */
  readonly others: readonly string[];
}

/**
 * The folder in a ZIP archive, also one level down; null when the bytes are no archive with a descriptor
 * and the table that it names first.
 * @throws Error with a sentence when it unpacks to too much
 */
export function folderOfZip(bytes: Uint8Array): UnzippedFolder | null {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04))
    return null;
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    // What only starts like an archive is named by the reader of files.
    return null;
  }
  const names = [...sizes.keys()];
  const descriptorName = names
    .filter((name) => /^(?:[^/]+\/)?datapackage\.json$/.test(name))
    .toSorted((a, b) => a.length - b.length)[0];
  if (descriptorName === undefined) return null;
  const folder = descriptorName.slice(0, -FOLDER_FILES.descriptor.length);
  const read = (name: string) => {
    if ((sizes.get(name) ?? 0) > LARGEST) throw new Error(`“${name}” in the archive is too large.`);
    return unzipSync(bytes, { filter: (file) => file.name === name })[name];
  };
  const descriptor = strFromU8(read(descriptorName)!);
  const table = folder + tablePath(descriptor);
  const content = sizes.has(table) ? read(table) : undefined;
  if (!content) throw new Error(`The archive lacks “${table}”, which its datapackage.json names.`);
  const others = names.filter(
    (name) => ![descriptorName, table].includes(name) && !name.endsWith("/"),
  );
  return { descriptor, table: content, others };
}

/** The path of the first resource: the table of studies. */
function tablePath(descriptor: string): string {
  try {
    const { resources } = JSON.parse(descriptor) as { resources?: { path?: unknown }[] };
    const path = resources?.[0]?.path;
    return typeof path === "string" ? path : FOLDER_FILES.table;
  } catch {
    throw new Error("The datapackage.json in the archive is no JSON.");
  }
}
