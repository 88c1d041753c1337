import { Fragment, type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Codebook } from "../../contract/contract.ts";
import { yearDimension } from "../../contract/lookup.ts";
import { whenIdle } from "../../figures/when-idle.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import { studies } from "../../views/words.ts";
import type { StudyRow } from "../../wire/study-rows.ts";
import type { Counted } from "../counted.ts";
import { useRows } from "../studies/use-rows.ts";
import { PlaceLink } from "../ui/PlaceLink.tsx";

/** Studies drawn with the answer: as many as a screen has room for. */
const FIRST = 10;
/** Studies drawn at a time; the first ones when the browser is idle, more as the reader scrolls to their end. */
const PAGE = 30;
/** How long a busy browser may leave it at the first, in milliseconds. */
const LATEST = 1000;

export interface ChosenStudiesProps {
  readonly counted: Counted;
  readonly links: ExplorerLinks;
}

/** The selected studies in short: what is read, where it is found, what it has. */
export function ChosenStudies({ counted, links }: ChosenStudiesProps): JSX.Element {
  const { evidence, positions } = counted;
  const { codebook } = evidence.table;
  const [last, setDrawn] = useState({ of: positions, count: FIRST });
  const drawn = last.of === positions ? last.count : FIRST;
  const draw = (count: number) => setDrawn({ of: positions, count });
  const isBegun = drawn < PAGE && drawn < positions.length;
  useEffect(() => (isBegun ? whenIdle(() => draw(PAGE), LATEST) : undefined), [positions, isBegun]);
  const shown = positions.slice(0, drawn);
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
      {left > 0 && !isBegun && (
        <MoreButton label={`Show ${Math.min(PAGE, left)} more`} onMore={() => draw(drawn + PAGE)} />
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

/** A button that presses itself when the reader scrolls to it. */
function MoreButton({ label, onMore }: { readonly label: string; onMore(): void }): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) more.current();
    });
    seen.observe(button.current!);
    return () => seen.disconnect();
  }, [label]);
  return (
    <button type="button" ref={button} onClick={onMore}>
      {label}
    </button>
  );
}
