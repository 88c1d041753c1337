import { setFlagsFromString } from "node:v8";
import { extent } from "d3-array";
import type { Contract } from "../contract/contract.ts";
import { synonymsOf, withSynonyms } from "../contract/synonyms.ts";
import { type CheckedData, loadEdition } from "../dataset/load-edition.ts";
import { frozenReleases, releaseFolder } from "../dataset/frozen-files.ts";
import type { YearRange } from "../evidence/selection.ts";
import { type Evidence, evidenceOf } from "../wire/payload.ts";

/** A table of more studies is built with little memory rather than fast. */
const MANY_STUDIES = 20_000;
/** By how much the heap may grow, in percent, before what is no longer used is given back. */
const HEAP_GROWTH = 40;

/** One release of the table as a set of pages. */
export interface Edition {
  /** Number of the release, such as "1.0". */
  readonly release: string;
  /** True for the table in work, whose pages stand at the root of the site. */
  readonly current: boolean;
  /** Where its pages start below the site's base: "" or "r/1.0/". */
  readonly path: string;
  /** The folder that it was read from. */
  readonly folder: string;
  readonly data: CheckedData;
  /** First and last year of its studies; null where none has one. */
  readonly years: YearRange | null;
  readonly evidence: Evidence;
}

// Read and checked once a build.
const loaded = await readEditions(process.env["MAP_DATA"] ?? "data");

// What pages of a large table leave behind would be let grow to as much again as the table, twice over,
// before any of it is given back: this trades a little time for half a gigabyte.
if (loaded.some(({ data }) => data.studies.length > MANY_STUDIES)) {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
}

/** Every edition, the current one first. */
export function editions(): readonly Edition[] {
  return loaded;
}

/** The edition whose pages stand at the root. */
export function currentEdition(): Edition {
  return loaded[0]!;
}

/** The frozen edition with the release number of this one; undefined while there is none. */
export function frozenCopy({ release }: Edition): Edition | undefined {
  return loaded.find((edition) => !edition.current && edition.release === release);
}

/**
 * The editions of a folder of data, the table in work first.
 * @throws DataFaults when one of them has faults
 */
export async function readEditions(folder: string): Promise<readonly Edition[]> {
  const [inWork, ...frozen] = await Promise.all([
    loadEdition(folder),
    ...frozenReleases(folder).map(async (release) => {
      const from = releaseFolder(folder, release);
      return { release, from, read: await loadEdition(from, "frozen") };
    }),
  ]);
  const { contract: latest } = inWork;
  const synonyms = synonymsOf(latest);
  return [
    editionOf(placed(inWork, latest), { path: "", folder }),
    ...frozen.map(({ release, from, read }) =>
      editionOf(
        placed({ ...read, contract: named(withSynonyms(read.contract, synonyms), latest) }, latest),
        { path: `r/${release}/`, folder: from },
      ),
    ),
  ];
}

/**
 * The contract of a release with the identifier that was given to it after it was frozen, such as the
 * DOI of an archive: the contract in work holds it, as long as it has the number of that release.
 */
function named(contract: Contract, { identifier, doi, release }: Contract): Contract {
  const later = contract.identifier === null && release === contract.release;
  return later ? { ...contract, identifier, doi } : contract;
}

/**
 * An edition that knows whether one page shows all its studies. The contract in work decides for every
 * edition, since it is a matter of where the site is published, not of the release.
 */
function placed(data: CheckedData, { studyPagesUpTo }: Contract): CheckedData {
  if (data.studies.length <= studyPagesUpTo) return data;
  return { ...data, contract: { ...data.contract, onePage: true } };
}

function editionOf(data: CheckedData, place: Pick<Edition, "path" | "folder">): Edition {
  return {
    ...place,
    release: data.contract.release,
    current: place.path === "",
    data,
    years: yearsOf(data),
    evidence: evidenceOf(data.contract, data.studies, checkedIn(data)),
  };
}

function checkedIn({ checks }: CheckedData): ReadonlySet<string> {
  return new Set(checks?.map(({ study }) => study));
}

function yearsOf({ studies }: CheckedData): YearRange | null {
  const [from, to] = extent(studies, ({ year }) => year);
  return from === undefined ? null : { from, to };
}
