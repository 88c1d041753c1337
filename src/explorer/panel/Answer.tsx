import type { JSX } from "preact";
import type { ExplorerLinks } from "../../views/links.ts";
import type { View } from "../../views/view.ts";
import { studies } from "../../views/words.ts";
import { CiteExport } from "../cite-export/CiteExport.tsx";
import type { CiteExportProps } from "../cite-export/dialog-props.ts";
import { NoStudies } from "../studies/NoStudiesLater.tsx";
import { CellFacts } from "./CellFactsLater.tsx";
import { chosenOnAxes } from "./chosen.ts";
import { ChosenStudies } from "./ChosenStudies.tsx";
import { MergeOffer } from "./MergeOffer.tsx";
import { SheetHandle } from "./SheetHandle.tsx";

export interface AnswerProps extends CiteExportProps {
  readonly links: ExplorerLinks;
  /** Whether a phone shows it, as a sheet from below. */
  readonly open: boolean;
  onOpen(open: boolean): void;
  readonly onChange: ((view: View) => void) | undefined;
}

/** What a choice asks for, where it was made: its studies, then what is known of its number. */
export function Answer({ links, open, onOpen, onChange, ...citing }: AnswerProps): JSX.Element {
  const { counted } = citing;
  const { evidence, view, positions } = counted;
  const chosen = chosenOnAxes(evidence.table, view).map(({ label }) => label);
  return (
    <section class={open ? "answer open" : "answer"} aria-labelledby="answer-title">
      <SheetHandle open={open} onOpen={onOpen} />
      <div class="answer-head">
        <h2 id="answer-title">{chosen.join(" × ") || "This selection"}</h2>
        <p>
          <strong>{studies(positions.length)}</strong>
          {positions.length > 0 && (
            <>
              {" "}
              · <a href="#studies-title">in the table below</a>
            </>
          )}
        </p>
        {positions.length > 0 && <CiteExport {...citing} of="these studies" />}
        {onChange && <MergeOffer counted={counted} onChange={onChange} />}
      </div>
      <div class="answer-body">
        {positions.length > 0 && (
          <div class="answer-studies" role="region" aria-label="Studies chosen" tabIndex={0}>
            <ChosenStudies counted={counted} links={links} />
          </div>
        )}
        {positions.length === 0 && view.filters.text !== "" && onChange && (
          <NoStudies counted={counted} onChange={onChange} />
        )}
        <div class="answer-facts" role="region" aria-label="About this number" tabIndex={0}>
          <CellFacts counted={counted} links={links} />
        </div>
      </div>
    </section>
  );
}
