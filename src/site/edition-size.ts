import type { Edition } from "./editions.ts";

/**
 * Most studies whose words are sent in one file. A larger table is sent in several, fetched as they
 * are needed: 2,000 studies in words are some 100 KB compressed.
 */
const MOST_IN_ONE_FILE = 2000;

/** Whether one page shows every study of an edition. */
export function hasOnePage({ data }: Edition): boolean {
  return data.contract.onePage === true;
}

/**
 * Whether what an edition's studies say in words is sent in several files: of a large table, and of one
 * whose studies are shown one by one from these files.
 */
export function isLarge(edition: Edition): boolean {
  return hasOnePage(edition) || edition.data.studies.length > MOST_IN_ONE_FILE;
}
