import "./no-network.ts";
import type { Answers, Ask, Said } from "./messages.ts";
import { openSession, sentenceOf, type Session } from "./session.ts";

/* Reads, guesses and counts beside the page, which stays answerable. */
const work = self as unknown as {
  postMessage(said: Said): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
};
let session: Session | null = null;

work.addEventListener("message", ({ data }) => {
  const { number, ...question } = data as Ask & { readonly number: number };
  const tell = (stage: string) => work.postMessage({ number, stage });
  void answerTo(question, tell).then(
    (answer) => work.postMessage({ number, answer }),
    (error: unknown) => work.postMessage({ number, refused: sentenceOf(error) }),
  );
});

async function answerTo(
  question: Ask,
  tell: (stage: string) => void,
): Promise<Answers[Ask["ask"]]> {
  if (question.ask === "open") {
    session = openSession(question.start);
    return null;
  }
  if (session === null) throw new Error("No file is open.");
  switch (question.ask) {
    case "make":
      return session.make(question.reading, question.edits, tell);
    case "records":
      return session.records(question.positions);
    case "zip":
      return session.zip();
    case "single":
      return session.single(question.parts);
  }
}
