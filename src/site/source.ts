import { onceFor } from "../contract/once-for.ts";
import { sha256 } from "../dataset/frozen-files.ts";
import type { FrozenRelease, Source } from "../wire/payload.ts";
import { writeFullAddress } from "../views/address.ts";
import { defaultView } from "../views/default-view.ts";
import { packageOf } from "./data-files.ts";
import { type Edition, editions } from "./editions.ts";

/**
 * What citations say of an edition's table. A frozen edition is cited as itself, the table in work
 * as the last release that holds the same table and codebook; if none does, the newest release is
 * named as one that can be cited instead.
 */
export const sourceOf = onceFor((edition: Edition): Source => {
  const { contract } = edition.data;
  const { checksum } = tableOf(edition);
  const releases = editions().filter(({ current }) => !current);
  const same = edition.current
    ? releases.findLast(
        (other) =>
          tableOf(other).checksum === checksum && codebookOf(other) === codebookOf(edition),
      )
    : edition;
  const newest = releases.at(-1);
  let frozen: FrozenRelease | null = null;
  if (same) {
    const checks = checkedIn(same) === checkedIn(edition);
    frozen = {
      release: same.release,
      year: tableOf(same).year,
      same: true,
      ...(checks && { checks }),
      ...(bareOf(same) !== bareOf(edition) && { defaults: same.data.contract.defaults }),
    };
  } else if (newest) frozen = { release: newest.release, year: tableOf(newest).year, same: false };
  const { name, site, contributors, doi } = contract;
  return { name, title: site.title, authors: contributors, doi, checksum, frozen };
});

/** The studies of which people checked a code, as one text. */
function checkedIn({ data }: Edition): string {
  return JSON.stringify([...new Set(data.checks?.map(({ study }) => study))].toSorted());
}

/** What the table's descriptor and bytes say; the table of studies is the first file it names. */
function tableOf(edition: Edition): { readonly checksum: string; readonly year: number | null } {
  const { created, files } = packageOf(edition);
  return {
    checksum: sha256(files[0]!.bytes),
    year: created === null ? null : Number(created.slice(0, 4)),
  };
}

/** Short labels only save room, and other names only help to find a value. */
const NO_MATTER = ["short", "synonyms"];

/** What the bare address of an edition shows, every setting spelled out. */
function bareOf({ data: { contract } }: Edition): string {
  return writeFullAddress(contract, defaultView(contract));
}

/**
 * All that counting depends on besides the table, as one text. How a map opens is no part of it: a
 * citation spells out what differs from the release's own defaults.
 */
function codebookOf({ data }: Edition): string {
  const { dimensions, impossible, indicators, gapDimensions } = data.contract;
  return JSON.stringify(
    [dimensions, impossible, indicators, gapDimensions],
    (key, value: unknown) => (NO_MATTER.includes(key) ? undefined : value),
  );
}
