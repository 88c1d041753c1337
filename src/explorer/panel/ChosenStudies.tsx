import { Fragment, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Codebook } from "../../contract/contract.ts";
import { yearDimension } from "../../contract/lookup.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import { studies } from "../../views/words.ts";
import type { StudyRow } from "../../wire/study-rows.ts";
import type { Counted } from "../counted.ts";
import { useRows } from "../studies/use-rows.ts";
import { PlaceLink } from "../ui/PlaceLink.tsx";

/** Studies drawn at once, as many as most screens have room for; more come as the reader scrolls to their end. */
const PAGE = 12;

/** So few more are drawn at once: a button for them takes as much room. */
const FEW_MORE = 2;

export interface ChosenStudiesProps {
  readonly counted: Counted;
  readonly links: ExplorerLinks;
}

/** The selected studies in short: what is read, where it is found, what it has. */
export function ChosenStudies({ counted, links }: ChosenStudiesProps): JSX.Element {
  const { evidence, positions } = counted;
  const { codebook } = evidence.table;
  const [pages, setPages] = useState({ of: positions, drawn: 1 });
  const drawn = pages.of === positions ? pages.drawn : 1;
  const end = drawn * PAGE;
  const shown = positions.length <= end + FEW_MORE ? positions : positions.slice(0, end);
  const rows = useRows(evidence.rows, shown);
  const left = positions.length - shown.length;
  return (
    <>
      <ol class="chosen-studies" aria-label={studies(positions.length)}>
        {rows.map((row, index) => (
          // By place, not by study: rows that show another study are faster than other rows.
          <li key={index}>
            <PlaceLink href={links.study(row.id)} words={row.title} />{" "}
            <span class="byline" dir="auto">
              {[row.byline, yearOf(codebook, row)].filter(Boolean).join(" · ")}
            </span>{" "}
            <Qualities codebook={codebook} row={row} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <MoreButton
          label={`Show ${Math.min(PAGE, left)} more`}
          after={shown.length}
          onMore={() => setPages({ of: positions, drawn: drawn + 1 })}
        />
      )}
    </>
  );
}

function yearOf(codebook: Codebook, { codes }: StudyRow): string {
  const year = yearDimension(codebook);
  return year ? (codes[year.name] ?? []).join(", ") : "";
}

/** The qualities of a study that the contract asks about. */
function Qualities(props: {
  readonly codebook: Codebook;
  readonly row: StudyRow;
}): JSX.Element | null {
  const { codebook, row } = props;
  const has = codebook.indicators.filter(({ dimension, values }) =>
    (row.codes[dimension] ?? []).some((value) => values.includes(value)),
  );
  if (has.length === 0) return null;
  return (
    <span class="qualities">
      {has.map(({ id, label }) => (
        <Fragment key={id}>
          <span class="badge">{label}</span>{" "}
        </Fragment>
      ))}
    </span>
  );
}

/** A button that presses itself when the reader scrolls to it, or sees it below what is drawn. */
function MoreButton(props: {
  readonly label: string;
  /** What is drawn before it. */
  readonly after: number;
  onMore(): void;
}): JSX.Element {
  const { label, after, onMore } = props;
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) more.current();
    });
    seen.observe(button.current!);
    return () => seen.disconnect();
  }, [after]);
  return (
    <button type="button" ref={button} onClick={onMore}>
      {label}
    </button>
  );
}
