import type { Study } from "../contract/study.ts";
import {
  fileOfId,
  type GoneFromTable,
  type PlacedId,
  type StudyCodings,
  type StudyContract,
  type StudyPageGiven,
} from "../wire/study-page.ts";
import { fetchJson } from "./fetch-evidence.ts";

/** A study with all that its page shows, and its position in the table. */
export interface FetchedStudy {
  readonly study: Study;
  readonly position: number;
  readonly contract: StudyContract;
  readonly codings: StudyCodings;
}

/**
 * Fetches the parts of a table that tell of one study.
 * @param given what the page was built with
 * @returns null where the table has no study of that id
 * @throws Error when a part cannot be fetched
 */
export async function fetchStudy(given: StudyPageGiven, id: string): Promise<FetchedStudy | null> {
  const { root, perFile, firstIds } = given;
  const [contract, ids] = await Promise.all([
    fetchJson<StudyContract>(`${root}data/study/contract.json`),
    fetchJson<readonly PlacedId[]>(`${root}data/study/ids/${fileOfId(firstIds, id)}.json`),
  ]);
  const position = ids.find(([one]) => one === id)?.[1];
  if (position === undefined) return null;
  const [file, at] = [Math.floor(position / perFile), position % perFile];
  const [studies, codings] = await Promise.all([
    fetchJson<readonly Study[]>(`${root}data/records/${file}.json`),
    given.codings
      ? fetchJson<readonly StudyCodings[]>(`${root}data/study/codings/${file}.json`)
      : null,
  ]);
  return {
    study: studies[at]!,
    position,
    contract,
    codings: codings?.[at] ?? { twice: [], checks: [], differences: [] },
  };
}

/**
 * Fetches what is told of a study that only older releases hold.
 * @returns null where they hold none of that id either
 */
export async function fetchGone(
  { root, gone }: StudyPageGiven,
  id: string,
): Promise<GoneFromTable | null> {
  if (!gone) return null;
  const all = await fetchJson<readonly GoneFromTable[]>(`${root}data/study/gone.json`);
  return all.find((one) => one.id === id) ?? null;
}
