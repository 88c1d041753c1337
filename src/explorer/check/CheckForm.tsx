import type { JSX, TargetedSubmitEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Study } from "../../contract/study.ts";
import { studies as inWords } from "../../views/words.ts";
import { HandIn } from "./HandIn.tsx";
import { Standing } from "./Standing.tsx";
import { type BlindRecord, StudyRecord } from "./StudyRecord.tsx";
import { StudySteps } from "./StudySteps.tsx";
import {
  type CheckedRelease,
  checksOf,
  finishedIn,
  type StudyWork,
  type Work,
  withStudy,
  workOn,
} from "./work.ts";

/** What is checked, and by what words. */
export interface CheckedMap extends CheckedRelease {
  /** Names of the dimensions in which every study has a code. */
  readonly needCode: ReadonlySet<string>;
  /** Title of the field that gives the reason of codes. */
  readonly reasonTitle: string;
  /** Ids of the studies to check first, in order. */
  readonly sample: readonly string[];
  /** Rulings of the codebook, as HTML of this site; null where the map has none. */
  readonly rulings: string | null;
}

export interface CheckFormProps {
  readonly map: CheckedMap;
  readonly work: Work;
  /** The study that is checked; null before one is chosen. */
  readonly study: Study | null;
  /** What is wrong with what the address asks for, or with keeping the work; empty for nothing. */
  readonly fault: string;
  readonly today: string;
  onWork(work: Work): void;
  onOpen(id: string): void;
  onSave(name: string): void;
}

/** The form of a checker: the queue, a study, and the file to hand in. */
export function CheckForm(props: CheckFormProps): JSX.Element {
  const { map, work, study, fault, onWork, onOpen, onSave } = props;
  const finished = finishedIn(work);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.querySelector<HTMLElement>("#checked-study")?.focus();
  }, [study?.id]);
  return (
    <div class="check-form" ref={place}>
      {fault && (
        <p class="notice" role="alert">
          {fault}
        </p>
      )}
      {study && <StudyCheck {...props} key={study.id} study={study} />}
      <Queue sample={map.sample} finished={finished} current={study?.id ?? ""} onOpen={onOpen} />
      <HandIn
        checker={work.checker}
        studies={finished.length}
        answers={checksOf(work, map.dimensions).length}
        onChecker={(checker) => onWork({ ...work, checker })}
        onSave={onSave}
      />
    </div>
  );
}

type StudyCheckProps = CheckFormProps & { readonly study: Study };

function StudyCheck({ map, work, study, today, onWork }: StudyCheckProps): JSX.Element {
  const done = workOn(work, study.id, map);
  const place = useRef<HTMLElement>(null);
  const keep = (next: StudyWork) => onWork(withStudy(work, study.id, next));
  const finish = (next: StudyWork) => {
    keep({ ...next, finished: today });
    requestAnimationFrame(() => {
      place.current?.querySelector<HTMLElement>("#what-stands")?.focus();
    });
  };
  return (
    <article class="check-study" ref={place}>
      <StudyRecord record={blind(study)} />
      {done.finished === null ? (
        <StudySteps
          dimensions={map.dimensions}
          needCode={map.needCode}
          work={done}
          rulings={map.rulings}
          onWork={keep}
          onFinish={finish}
        />
      ) : (
        <Standing
          study={study}
          dimensions={map.dimensions}
          work={done}
          reasonTitle={map.reasonTitle}
        />
      )}
    </article>
  );
}

/** A study without what a checker must not see before they have chosen. */
export function blind(study: Study): BlindRecord {
  const { id, title, authors, authorsComplete, venue, year, doi, url, summary } = study;
  return { id, title, authors, authorsComplete, venue, year, doi, url, summary };
}

interface QueueProps {
  readonly sample: readonly string[];
  readonly finished: readonly string[];
  /** Id of the study that is open. */
  readonly current: string;
  onOpen(id: string): void;
}

function Queue({ sample, finished, current, onOpen }: QueueProps): JSX.Element {
  const inSample = sample.filter((id) => finished.includes(id)).length;
  const others = finished.length - inSample;
  const next = sample.find((id) => id !== current && !finished.includes(id));
  const open = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem("study") as HTMLInputElement;
    if (field.value.trim() !== "") onOpen(field.value.trim());
  };
  return (
    <form class="check-queue" onSubmit={open} aria-labelledby="your-queue">
      <h3 id="your-queue">Your queue</h3>
      <p role="status">
        {inSample} of the {inWords(sample.length)} of the sample finished
        {others > 0 && `, and ${inWords(others)} besides`}.
      </p>
      <p class="check-buttons">
        {next !== undefined && (
          <button
            type="button"
            class={current === "" || finished.includes(current) ? "primary" : undefined}
            onClick={() => onOpen(next)}
          >
            {current === "" ? "Start with" : "Go on with"} the next of the sample
          </button>
        )}
        <label>
          or study <input name="study" size={8} autocomplete="off" placeholder="its id" />
        </label>
        <button>Open</button>
      </p>
    </form>
  );
}
