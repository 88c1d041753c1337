import { createStore, delMany, get, getMany, set, setMany } from "idb-keyval";
import type { Edit } from "../../dataset/edits/edit.ts";
import type { Reading, Start } from "./messages.ts";

/** Work on a map that a browser keeps until it is thrown away. */
export interface KeptWork {
  readonly start: Start;
  readonly reading: Reading;
  readonly edits: readonly Edit[];
}

/** What a reader is told of it before it is opened. */
export interface KeptName {
  readonly name: string;
  /** Time of the last change, in milliseconds since 1970. */
  readonly at: number;
}

const store = () => createStore("evidence-map-make", "work");

/** The name of the work that is kept; null when there is none, or the browser keeps nothing. */
export async function keptName(): Promise<KeptName | null> {
  try {
    return (await get<KeptName>("name", store())) ?? null;
  } catch {
    return null;
  }
}

/** The work that is kept, whole. */
export async function keptWork(): Promise<KeptWork | null> {
  try {
    const [start, work] = (await getMany(["start", "work"], store())) as [
      Start | undefined,
      Pick<KeptWork, "reading" | "edits"> | undefined,
    ];
    return start && work ? { start, ...work } : null;
  } catch {
    return null;
  }
}

/** Keeps a file whose work begins, in place of the one before. A browser that keeps nothing is no fault. */
export async function keepStart(start: Start): Promise<void> {
  try {
    await set("start", start, store());
  } catch {
    // Private windows and full disks: the work goes on without being kept.
  }
}

/** Keeps how the file is read and what was edited. */
export async function keepWork(name: string, work: Omit<KeptWork, "start">): Promise<void> {
  const kept: KeptName = { name, at: Date.now() };
  try {
    await setMany(
      [
        ["work", work],
        ["name", kept],
      ],
      store(),
    );
  } catch {
    // As above.
  }
}

/** Forgets all work. */
export async function forgetWork(): Promise<void> {
  try {
    await delMany(["start", "work", "name"], store());
  } catch {
    // There is nothing to forget where nothing is kept.
  }
}
