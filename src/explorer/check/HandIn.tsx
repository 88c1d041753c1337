import { wholeNumber } from "../../contract/whole-number.ts";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { LONGEST_CHECKER } from "../../dataset/companions/check-fields.ts";
import { checksFileName } from "../../formats/checks-csv.ts";
import { studies as inWords } from "../../views/words.ts";

export interface HandInProps {
  readonly checker: string;
  /** Finished studies, and the answers in them. */
  readonly studies: number;
  readonly answers: number;
  onChecker(checker: string): void;
  onSave(name: string): void;
}

/** The name of the checker, and the file to hand in. */
export function HandIn(props: HandInProps): JSX.Element {
  const { checker, studies, answers, onChecker, onSave } = props;
  const [said, setSaid] = useState("");
  const save = (event: Event) => {
    event.preventDefault();
    if (checker.trim() === "") return setSaid("Say how you want to be named; initials do.");
    const name = checksFileName(checker);
    onSave(name);
    setSaid(`${name} was saved. It was sent nowhere: handing it in is up to you.`);
  };
  return (
    <form class="check-hand-in" onSubmit={save} aria-labelledby="your-file">
      <h3 id="your-file">Your file</h3>
      <p>
        {studies === 0
          ? "It holds finished studies only, and none is finished yet."
          : `It holds ${wholeNumber(answers)} answers of ${inWords(studies)}.`}{" "}
        <a href="#send">Where to send it</a>
      </p>
      <p class="check-buttons">
        <label>
          Your name or initials, as you want to be credited{" "}
          <input
            value={checker}
            maxLength={LONGEST_CHECKER}
            autocomplete="name"
            onInput={(event) => onChecker(event.currentTarget.value)}
          />
        </label>
        <button disabled={studies === 0}>Save the file</button>
      </p>
      <p role="status" class="note">
        {said}
      </p>
    </form>
  );
}
