import type { Answers, Ask, Said, Start } from "./messages.ts";

/** Asks the worker, and stops it. */
export interface Desk {
  /**
   * @param tell is told each stage of the work
   * @throws Error with a sentence; `Stopped` when the work was stopped
   */
  ask<Question extends Exclude<Ask, { ask: "open" }>>(
    question: Question,
    tell?: (stage: string) => void,
  ): Promise<Answers[Question["ask"]]>;
  /** Ends what is being done; the next question starts anew from the file. */
  stop(): void;
}

/** Work that its reader stopped. */
export class Stopped extends Error {}

interface Waiting {
  tell(stage: string): void;
  resolve(answer: Answers[Ask["ask"]]): void;
  reject(error: Error): void;
}

/** The worker for one file, started with its first question. */
export function deskFor(start: Start): Desk {
  let worker: Worker | null = null;
  let number = 0;
  const waiting = new Map<number, Waiting>();

  const end = (error: Error) => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const send = (question: Ask, tell: (stage: string) => void) => {
    number += 1;
    const current = number;
    return new Promise<Answers[Ask["ask"]]>((resolve, reject) => {
      waiting.set(current, { tell, resolve, reject });
      worker!.postMessage({ ...question, number: current });
    });
  };
  const open = () => {
    worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }) => {
      const said = data as Said;
      const one = waiting.get(said.number);
      if (!one) return;
      if ("stage" in said) return one.tell(said.stage);
      waiting.delete(said.number);
      if ("refused" in said) one.reject(new Error(said.refused));
      else one.resolve(said.answer);
    });
    worker.addEventListener("error", () =>
      end(
        new Error("The work could not be done: this browser gave it up, maybe for lack of memory."),
      ),
    );
    void send({ ask: "open", start }, () => undefined).catch(() => undefined);
  };
  return {
    async ask(question, tell = () => undefined) {
      if (worker === null) open();
      // Each kind of question is answered with its own kind.
      return (await send(question, tell)) as never;
    },
    stop: () => end(new Stopped("Stopped.")),
  };
}
