import type { Dimension } from "../../contract/contract.ts";
import type { ReadFrom } from "../../dataset/companions/check-fields.ts";
import type { Check } from "../../dataset/companions/read-checks.ts";

/** What a checker gives a study in a dimension: codes, none, or null for "can't tell". */
export type Answer = readonly string[] | null;

/** What a checker has done of one study. */
export interface StudyWork {
  /** Number of the release that was checked. */
  readonly release: string;
  /** By dimension name; what has no answer yet is not there. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly readFrom: ReadFrom | null;
  /** Day on which the codes that stand were shown, as an ISO date; answers stay as they are since. */
  readonly finished: string | null;
}

/** What a checker has done of a map: what the browser keeps. */
export interface Work {
  readonly checker: string;
  readonly studies: Readonly<Record<string, StudyWork>>;
}

export const NO_WORK: Work = { checker: "", studies: {} };

/** The release that is checked, and the dimensions of it that can be. */
export interface CheckedRelease {
  readonly release: string;
  /** In order. */
  readonly dimensions: readonly Dimension[];
}

/**
 * What was done of a study; a fresh start where nothing was. What was begun in another release goes
 * on in this one, without the answers that it does not know.
 */
export function workOn({ studies }: Work, id: string, checked: CheckedRelease): StudyWork {
  const { release, dimensions } = checked;
  const fresh: StudyWork = { release, answers: {}, notes: {}, readFrom: null, finished: null };
  const kept = Object.hasOwn(studies, id) ? studies[id]! : fresh;
  if (kept.finished !== null || kept.release === release) return kept;
  const answers = Object.entries(kept.answers).filter(([name, answer]) => {
    const codes = dimensions.find((one) => one.name === name)?.categories.map(({ value }) => value);
    return codes !== undefined && (answer ?? []).every((value) => codes.includes(value));
  });
  return { ...kept, release, answers: Object.fromEntries(answers) };
}

/** The work with another state of one study; that of a finished study keeps its answers. */
export function withStudy(work: Work, id: string, study: StudyWork): Work {
  if (Object.hasOwn(work.studies, id) && work.studies[id]!.finished !== null) return work;
  return { ...work, studies: { ...work.studies, [id]: study } };
}

/** Ids of the finished studies, in the order in which they were begun. */
export function finishedIn({ studies }: Work): readonly string[] {
  return Object.keys(studies).filter((id) => studies[id]!.finished !== null);
}

/** The study with another answer in a dimension; undefined takes it back. */
export function withAnswer(study: StudyWork, name: string, answer: Answer | undefined): StudyWork {
  const others = Object.entries(study.answers).filter(([other]) => other !== name);
  const own = answer === undefined ? [] : [[name, answer] as const];
  return { ...study, answers: Object.fromEntries([...others, ...own]) };
}

/** The answer after a tick of a value was set or taken away: the last one that goes takes it back. */
export function withTick(
  { many, categories }: Dimension,
  before: Answer | undefined,
  value: string,
): Answer | undefined {
  const held = many ? (before ?? []) : [];
  if (held.includes(value)) {
    return held.length === 1 ? undefined : held.filter((one) => one !== value);
  }
  const next = new Set([...held, value]);
  return categories.map((category) => category.value).filter((one) => next.has(one));
}

/**
 * The checks to hand in: the answers of finished studies.
 * @param dimensions those that can be checked, in order
 */
export function checksOf(work: Work, dimensions: readonly Dimension[]): readonly Check[] {
  return finishedIn(work).flatMap((study) => {
    const { release, answers, notes, readFrom, finished } = work.studies[study]!;
    if (readFrom === null || finished === null) return [];
    return dimensions.flatMap(({ name }): readonly Check[] => {
      if (!Object.hasOwn(answers, name)) return [];
      const note = notes[name]?.trim() ?? "";
      const checker = work.checker.trim();
      const values = answers[name]!;
      return [{ release, study, dimension: name, checker, values, note, readFrom, date: finished }];
    });
  });
}
