import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Edit } from "../../dataset/edits/edit.ts";
import { studies } from "../../views/words.ts";
import { Axes } from "./Axes.tsx";
import { ColumnList } from "./ColumnList.tsx";
import type { Desk } from "./desk.ts";
import { FaultList } from "./FaultList.tsx";
import { forgetWork, type KeptWork } from "./kept-work.ts";
import { LiveMap } from "./LiveMap.tsx";
import { MapWords } from "./MapWords.tsx";
import type { MadeModel } from "./messages.ts";
import { ReadingOptions } from "./ReadingOptions.tsx";
import { SaveButtons } from "./SaveButtons.tsx";
import { useWork } from "./use-work.ts";

/** The page around the work. */
export interface PageAround {
  /** Tells the reader where things stand; it is read out. */
  say(text: string): void;
  /** Base of the site, with a slash at its end. */
  readonly base: string;
  /** Goes back to choosing a file, with a sentence that says why ("" for none). */
  close(why: string): void;
}

export interface MakingProps {
  readonly desk: Desk;
  readonly first: KeptWork;
  readonly page: PageAround;
  /** The file could be read. */
  onMade(): void;
}

/** The work on a map: what the columns are, beside the map that comes of it. */
export function Making({ desk, first, page, onMade }: MakingProps): JSX.Element {
  const [folded, fold] = useState(false);
  const name = useRef<HTMLHeadingElement>(null);
  const work = useWork(desk, first, {
    stage: (stage) => page.say(`${stage} …`),
    made(model, isFirst) {
      if (isFirst) onMade();
      page.say(summaryOf(model));
    },
    failed(why, isFirst) {
      if (isFirst) page.close(why);
      else page.say(why);
    },
  });
  const { model, stage, done } = work;
  const isMade = model !== null;
  // What was pressed to get here is gone.
  useEffect(() => name.current?.focus(), [isMade]);
  const edit = (change: Edit) => {
    // Axes that the address names would hide the ones that are chosen here.
    if (change.kind === "axis" || change.kind === "part") forgetAxes();
    work.edit(change);
  };
  return (
    <div class={folded ? "make-work folded" : "make-work"}>
      <div class="make-bar">
        {model && (
          <>
            <h1 class="make-name" tabIndex={-1} ref={name}>
              {model.texts.title ?? model.name}
            </h1>
            <button type="button" disabled={done.edits.length === 0} onClick={work.undo}>
              Undo
            </button>
            <button type="button" disabled={done.undone.length === 0} onClick={work.redo}>
              Redo
            </button>
            <SaveButtons desk={desk} model={model} base={page.base} say={page.say} />
            <button type="button" aria-pressed={folded} onClick={() => fold(!folded)}>
              Map alone
            </button>
            <button type="button" onClick={() => page.close("")}>
              Another table
            </button>
            <button
              type="button"
              onClick={() => void forgetWork().then(() => page.close("Thrown away."))}
            >
              Throw away
            </button>
          </>
        )}
      </div>
      {stage !== null && <Progress stage={stage} onStop={() => desk.stop()} />}
      {model && (
        <>
          <div class="make-agree" aria-label="What the columns are" role="region">
            {model.problems.map((problem) => (
              <p class="notice" key={problem}>
                {problem}
              </p>
            ))}
            <FaultList model={model} reading={done.reading} onRead={work.read} onEdit={edit} />
            {model.columns.length > 0 && (
              <>
                <Axes model={model} onEdit={edit} />
                <ColumnList columns={model.columns} onEdit={edit} />
                <MapWords texts={model.texts} name={model.name} onEdit={edit} />
              </>
            )}
            <ReadingOptions model={model} reading={done.reading} onRead={work.read} />
            <Notices notices={model.notices} />
          </div>
          <div class="make-map">
            {model.map ? (
              <LiveMap key={model.map.payload.source.checksum} desk={desk} map={model.map} />
            ) : (
              <p class="note">The map stands here as soon as there is one.</p>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function Progress(props: { readonly stage: string; onStop(): void }): JSX.Element {
  return (
    <p class="make-progress">
      <progress aria-label="Work in progress" /> {props.stage} …{" "}
      <button type="button" onClick={props.onStop}>
        Stop
      </button>
    </p>
  );
}

function Notices({ notices }: { readonly notices: readonly string[] }): JSX.Element | null {
  if (notices.length === 0) return null;
  return (
    <details>
      <summary>What was mended or guessed ({notices.length})</summary>
      <ul class="make-notices">
        {notices.map((notice, at) => (
          <li key={at}>{notice}</li>
        ))}
      </ul>
    </details>
  );
}

function summaryOf({ map, studies: size, columns, problems, faultCount }: MadeModel): string {
  if (problems.length > 0) return problems.join(" ");
  const faults = faultCount === 1 ? "1 fault" : `${faultCount} faults`;
  if (map === null) return `There is no map yet: ${faults}.`;
  const dimensions = columns.filter(({ dimension, part }) => dimension && part !== "out").length;
  const shown = map.payload.ids.length;
  const among = shown === size ? studies(size) : `${shown} of ${studies(size)}`;
  return `The map shows ${among} and ${dimensions} dimensions${faultCount > 0 ? `; ${faults} to mend` : ""}.`;
}

function forgetAxes(): void {
  const address = new URL(location.href);
  for (const name of ["rows", "cols", "split"]) address.searchParams.delete(name);
  history.replaceState(null, "", address);
}
