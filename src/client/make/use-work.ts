import { useEffect, useRef, useState } from "preact/hooks";
import type { Edit } from "../../dataset/edits/edit.ts";
import { type Desk, Stopped } from "./desk.ts";
import { keepWork } from "./kept-work.ts";
import type { MadeModel, Reading } from "./messages.ts";

/** What is said until the worker says what it does. */
const STARTING = "Starting";

/** What was done to a file, and what was taken back. */
export interface Done {
  readonly reading: Reading;
  readonly edits: readonly Edit[];
  /** Edits that can be done again, the next one last. */
  readonly undone: readonly Edit[];
}

export interface Work {
  readonly done: Done;
  /** Null until the file was read for the first time. */
  readonly model: MadeModel | null;
  /** What is being done; null when nothing is. */
  readonly stage: string | null;
  edit(edit: Edit): void;
  read(reading: Reading): void;
  undo(): void;
  redo(): void;
}

/**
 * Keeps the work on a file: each change is tried by the worker, and stands when that could do it.
 * @param first what is done to begin with
 * @param on is told what came of each step
 */
export function useWork(
  desk: Desk,
  first: Omit<Done, "undone">,
  on: {
    stage(stage: string): void;
    made(model: MadeModel, first: boolean): void;
    /** `first` when there is no map to fall back on. */
    failed(why: string, first: boolean): void;
  },
): Work {
  const [done, setDone] = useState<Done>({ ...first, undone: [] });
  const [model, setModel] = useState<MadeModel | null>(null);
  const [stage, setStage] = useState<string | null>(STARTING);
  // Steps come one after the other, each on what the last one left.
  const current = useRef({ done, made: false });
  const queue = useRef<Promise<void>>(Promise.resolve());

  const tell = (next: string) => {
    setStage(next);
    on.stage(next);
  };
  const step = (change: (from: Done) => Done | null) => {
    const run = async () => {
      const next = change(current.current.done);
      if (next === null) return;
      const isFirst = !current.current.made;
      setStage(STARTING);
      try {
        const { reading, edits } = next;
        const made = await desk.ask({ ask: "make", reading, edits }, tell);
        current.current = { done: next, made: true };
        setDone(next);
        setModel(made);
        void keepWork(made.name, { reading, edits });
        on.made(made, isFirst);
      } catch (error) {
        const why =
          error instanceof Stopped
            ? "Stopped; nothing was changed."
            : error instanceof Error
              ? error.message
              : String(error);
        on.failed(why, isFirst);
      } finally {
        setStage(null);
      }
    };
    queue.current = queue.current.then(run);
  };
  useEffect(() => step((from) => from), []);
  return {
    done,
    model,
    stage,
    edit: (edit) =>
      step(({ reading, edits }) => ({ reading, edits: [...edits, edit], undone: [] })),
    read: (reading) => step(({ edits }) => ({ reading, edits, undone: [] })),
    undo: () =>
      step(({ reading, edits, undone }) => {
        const last = edits.at(-1);
        return last ? { reading, edits: edits.slice(0, -1), undone: [...undone, last] } : null;
      }),
    redo: () =>
      step(({ reading, edits, undone }) => {
        const next = undone.at(-1);
        return next ? { reading, edits: [...edits, next], undone: undone.slice(0, -1) } : null;
      }),
  };
}
