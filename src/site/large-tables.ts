import type { Study } from "../contract/study.ts";
import { type Edition, editions } from "./editions.ts";
import { editionParam } from "./paths.ts";

/**
 * Most studies whose words are sent in one file. A larger table is sent in several, fetched as they
 * are needed: 2,000 studies in words are some 100 KB compressed.
 */
const MOST_IN_ONE_FILE = 2000;

/** Studies in each file of a large table. */
export const PER_FILE = 500;

/** Whether what an edition's studies say in words is sent in several files. */
export function isLarge({ data }: Edition): boolean {
  return data.studies.length > MOST_IN_ONE_FILE;
}

/** One file of a large table. */
export interface StudyFile {
  readonly [name: string]: unknown;
  readonly studies: readonly Study[];
}

/** The files of every large edition, counted from 0. */
export function studyFilePaths() {
  return editions()
    .filter(isLarge)
    .flatMap((edition) => {
      const { studies } = edition.data;
      return Array.from({ length: Math.ceil(studies.length / PER_FILE) }, (_, file) => ({
        params: { edition: editionParam(edition), file: String(file) },
        props: { studies: studies.slice(file * PER_FILE, (file + 1) * PER_FILE) },
      }));
    });
}
