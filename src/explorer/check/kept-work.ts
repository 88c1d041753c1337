import { READ_FROM, type ReadFrom } from "../../dataset/companions/check-fields.ts";
import { type Answer, NO_WORK, type StudyWork, type Work } from "./work.ts";

/** The work as a text that a browser can keep. */
export function writeWork(work: Work): string {
  return JSON.stringify(work);
}

/** The work that a text holds; what is no work in it, whoever wrote it there, is left out. */
export function readWork(text: string | null): Work {
  const kept = parsed(text);
  if (!isObject(kept)) return NO_WORK;
  const studies = entriesOf(kept["studies"]).flatMap(([id, value]) => {
    const study = studyIn(value);
    return study ? [[id, study] as const] : [];
  });
  return { checker: textIn(kept["checker"]), studies: Object.fromEntries(studies) };
}

function studyIn(value: unknown): StudyWork | null {
  if (!isObject(value)) return null;
  const { release, readFrom, finished } = value;
  if (typeof release !== "string") return null;
  const known = READ_FROM.find((one) => one.value === readFrom)?.value as ReadFrom | undefined;
  const isDay = typeof finished === "string" && /^\d{4}-\d{2}-\d{2}$/.test(finished);
  return {
    release,
    answers: Object.fromEntries(
      entriesOf(value["answers"]).filter((entry): entry is [string, Answer] => isAnswer(entry[1])),
    ),
    notes: Object.fromEntries(
      entriesOf(value["notes"]).map(([name, note]) => [name, textIn(note)] as const),
    ),
    readFrom: known ?? null,
    finished: isDay && known !== undefined ? finished : null,
  };
}

function isAnswer(value: unknown): value is Answer {
  return value === null || (Array.isArray(value) && value.every((one) => typeof one === "string"));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
