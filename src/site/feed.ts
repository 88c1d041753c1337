import { editions } from "./editions.ts";
import { packageOf } from "./data-files.ts";

/** One entry of the feed. */
export interface DatedRelease {
  readonly release: string;
  /** Path of its pages below the base. */
  readonly path: string;
  readonly studies: number;
  /** RFC 3339, as Atom asks. */
  readonly date: string;
}

/** The frozen releases whose descriptor says when they were made, the newest first. */
export function datedReleases(): readonly DatedRelease[] {
  return editions()
    .filter(({ current }) => !current)
    .flatMap((edition) => {
      const { created } = packageOf(edition);
      if (created === null) return [];
      const { release, path, data } = edition;
      const date = new Date(created).toISOString();
      return [{ release, path, studies: data.studies.length, date }];
    })
    .toReversed();
}

/** Whether there is anything to tell: Atom asks for dates, and none are made up. */
export function feedIsBuilt(): boolean {
  return datedReleases().length > 0;
}
