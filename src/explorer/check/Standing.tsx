import type { JSX } from "preact";
import type { Dimension } from "../../contract/contract.ts";
import type { Study } from "../../contract/study.ts";
import { answerInWords } from "./answer-words.ts";
import type { StudyWork } from "./work.ts";

export interface StandingProps {
  readonly study: Pick<Study, "codes" | "reason">;
  readonly dimensions: readonly Dimension[];
  readonly work: StudyWork;
  /** Title of the field that gives the reason of codes. */
  readonly reasonTitle: string;
}

/** After a study is finished: each answer beside the code that stands, and the reason. */
export function Standing({ study, dimensions, work, reasonTitle }: StandingProps): JSX.Element {
  const answered = dimensions.filter(({ name }) => Object.hasOwn(work.answers, name));
  return (
    <section aria-labelledby="what-stands">
      <h3 id="what-stands" tabIndex={-1}>
        What stands in the table
      </h3>
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">Your answer</th>
            <th scope="col">What stands</th>
            <th scope="col">Same</th>
          </tr>
        </thead>
        <tbody>
          {answered.map((dimension) => {
            const answer = work.answers[dimension.name]!;
            const stands = study.codes[dimension.name] ?? [];
            return (
              <tr key={dimension.name}>
                <th scope="row">{dimension.title}</th>
                <td>{answerInWords(dimension, answer)}</td>
                <td>{answerInWords(dimension, stands)}</td>
                <td>{answer === null ? "–" : isSame(answer, stands) ? "yes" : "no"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {study.reason && (
        <p>
          <strong>{reasonTitle}:</strong> {study.reason}
        </p>
      )}
    </section>
  );
}

function isSame(answer: readonly string[], stands: readonly string[]): boolean {
  return answer.length === stands.length && answer.every((value) => stands.includes(value));
}
