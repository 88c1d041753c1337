import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Dimension } from "../../contract/contract.ts";
import { READ_FROM, type ReadFrom } from "../../dataset/companions/check-fields.ts";
import { answerInWords } from "./answer-words.ts";
import { DimensionStep } from "./DimensionStep.tsx";
import { type StudyWork, withAnswer } from "./work.ts";

export interface StudyStepsProps {
  readonly dimensions: readonly Dimension[];
  /** Names of the dimensions in which every study has a code. */
  readonly needCode: ReadonlySet<string>;
  readonly work: StudyWork;
  /** Rulings of the codebook, as HTML of this site; null where the map has none. */
  readonly rulings: string | null;
  onWork(work: StudyWork): void;
  /** All was chosen: what stands in the table may be shown. */
  onFinish(work: StudyWork): void;
}

/**
 * The dimensions of a study one after the other, and last what was read. It is given no code that
 * stands, so it can show none.
 */
export function StudySteps(props: StudyStepsProps): JSX.Element {
  const { dimensions, needCode, work, rulings, onWork, onFinish } = props;
  const open = dimensions.findIndex(({ name }) => !Object.hasOwn(work.answers, name));
  const [step, setStep] = useState(open < 0 ? dimensions.length : open);
  const [fault, setFault] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const moved = useRef(false);
  useLayoutEffect(() => {
    // Not at the start: there the title of the study has the focus.
    if (moved.current) firstInput(form.current)?.focus();
  }, [step]);
  const go = (to: number) => {
    moved.current = true;
    setFault("");
    setStep(to);
  };
  const dimension = dimensions[step];
  const count = Object.keys(work.answers).length;
  const submit = (event: Event) => {
    event.preventDefault();
    if (dimension) return go(step + 1);
    const wrong = faultOf(work);
    setFault(wrong);
    if (wrong === "") onFinish(work);
    else firstInput(form.current)?.focus();
  };
  return (
    <div class="check-steps">
      <form ref={form} onSubmit={submit}>
        <p class="check-progress">
          <progress value={step} max={dimensions.length} aria-label="Dimensions gone through" />{" "}
          {dimension ? `Dimension ${step + 1} of ${dimensions.length}` : "Last step"}
        </p>
        {dimension ? (
          <DimensionStep
            key={dimension.name}
            dimension={dimension}
            needsCode={needCode.has(dimension.name)}
            answer={work.answers[dimension.name]}
            note={work.notes[dimension.name] ?? ""}
            rulings={rulings}
            onAnswer={(answer) => onWork(withAnswer(work, dimension.name, answer))}
            onNote={(note) => onWork({ ...work, notes: { ...work.notes, [dimension.name]: note } })}
          />
        ) : (
          <ReadFromStep
            readFrom={work.readFrom}
            open={dimensions.length - count}
            onChoose={(readFrom) => onWork({ ...work, readFrom })}
          />
        )}
        <p role="alert" class="check-fault">
          {fault}
        </p>
        <p class="check-buttons">
          <button class="primary">{dimension ? "Next" : "Finish and see what stands"}</button>
          {step > 0 && (
            <button type="button" onClick={() => go(step - 1)}>
              Back
            </button>
          )}
        </p>
      </form>
      <nav aria-label="Dimensions of this study">
        <ol class="check-dimensions">
          {dimensions.map((one, index) => (
            <li key={one.name}>
              <button
                type="button"
                aria-current={index === step ? "step" : undefined}
                onClick={() => go(index)}
              >
                {one.title}
                <span class="note">
                  {Object.hasOwn(work.answers, one.name)
                    ? answerInWords(one, work.answers[one.name]!)
                    : "open"}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}

interface ReadFromStepProps {
  readonly readFrom: ReadFrom | null;
  /** Dimensions without an answer. */
  readonly open: number;
  onChoose(readFrom: ReadFrom): void;
}

function ReadFromStep({ readFrom, open, onChoose }: ReadFromStepProps): JSX.Element {
  return (
    <fieldset class="check-options">
      <legend>What you read of this study</legend>
      {READ_FROM.map(({ value, label, definition }) => (
        <label class="check-option" key={value}>
          <input
            type="radio"
            name="read-from"
            checked={readFrom === value}
            onChange={() => onChoose(value as ReadFrom)}
          />
          <span class="check-label">{label}</span>
          <span class="note">{definition}</span>
        </label>
      ))}
      {open > 0 && (
        <p class="note">
          {open === 1 ? "One dimension has" : `${open} dimensions have`} no answer and stay out of
          the file.
        </p>
      )}
      <p class="note">Once you see what stands in the table, your answers stay as they are.</p>
    </fieldset>
  );
}

function faultOf({ answers, readFrom }: StudyWork): string {
  if (Object.keys(answers).length === 0) return "No dimension has an answer yet.";
  return readFrom === null ? "Say what you read of the study." : "";
}

/** The chosen option of a step, else its first. */
function firstInput(form: HTMLFormElement | null): HTMLInputElement | null {
  return form?.querySelector("input:checked") ?? form?.querySelector("input") ?? null;
}
