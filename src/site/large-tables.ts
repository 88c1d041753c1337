import type { Study } from "../contract/study.ts";
import { isLarge } from "./edition-size.ts";
import { type Edition, editions } from "./editions.ts";
import { editionParam } from "./paths.ts";

/** Studies in each file of a large table. */
export const PER_FILE = 500;

/** One file of a large table. */
export interface StudyFile {
  readonly [name: string]: unknown;
  readonly edition: Edition;
  readonly studies: readonly Study[];
}

/** The files of every large edition, counted from 0. */
export function studyFilePaths() {
  return fileRoutes(
    editions()
      .filter(isLarge)
      .map((edition) => [edition, edition.data.studies]),
    PER_FILE,
    (edition, studies) => ({ edition, studies }),
  );
}

/**
 * Routes of files that hold things of editions in their order, counted from 0.
 * @param each the things of each edition that has such files
 * @param perFile most things in one file
 * @param propsOf what a route is given of the things in its file
 */
export function fileRoutes<Thing, Props>(
  each: readonly (readonly [Edition, readonly Thing[]])[],
  perFile: number,
  propsOf: (edition: Edition, things: readonly Thing[]) => Props,
) {
  return each.flatMap(([edition, things]) =>
    Array.from({ length: Math.ceil(things.length / perFile) }, (_, file) => ({
      params: { edition: editionParam(edition), file: String(file) },
      props: propsOf(edition, things.slice(file * perFile, (file + 1) * perFile)),
    })),
  );
}
