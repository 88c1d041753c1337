import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { allDownloads } from "../site/downloads.ts";
import { isLarge } from "../site/edition-size.ts";
import type { Edition } from "../site/editions.ts";

/**
 * Writes the downloads of large editions into a site whose pages are made, part by part: what makes the
 * pages would hold each of them three times.
 * @param output folder of the site; an edition that has no pages there gets no downloads
 */
export function writeDownloads(output: string, editions: readonly Edition[]): void {
  for (const edition of editions.filter(isLarge)) {
    const folder = join(output, edition.path, "data");
    if (!existsSync(folder)) continue;
    for (const { path, parts } of allDownloads(edition)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      const open = openSync(file, "w");
      try {
        for (const part of parts()) writeFileSync(open, part);
      } finally {
        closeSync(open);
      }
    }
  }
}
