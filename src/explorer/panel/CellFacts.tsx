import type { JSX } from "preact";
import { impossibility } from "../../contract/lookup.ts";
import { and, countBits, countBoth } from "../../evidence/bits.ts";
import { countWith, expectedCount, newestYear } from "../../evidence/measures.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import { inSentence, studies } from "../../views/words.ts";
import type { Counted } from "../counted.ts";
import { chosenOnAxes } from "./chosen.ts";
import { Nearest } from "./Nearest.tsx";
import { ReceiptDetails } from "./ReceiptDetails.tsx";

export interface CellFactsProps {
  readonly counted: Counted;
  readonly links: ExplorerLinks;
}

/** What is known of the cell, row or column that the reader chose, and where its number comes from. */
export function CellFacts({ counted, links }: CellFactsProps): JSX.Element {
  const { evidence, view, context } = counted;
  const { table } = evidence;
  const { codebook } = table;
  const chosen = chosenOnAxes(table, view);
  const [a, b] = chosen;
  const defined = chosen.filter(({ definition }) => definition !== "");
  const inside = chosen.map(({ carriers }) => carriers).reduce(and, context);
  const count = countBits(inside);
  const expected =
    a && b
      ? expectedCount({
          count,
          rowTotal: countBoth(a.carriers, context),
          colTotal: countBoth(b.carriers, context),
          total: countBits(context),
        })
      : null;
  const rule = a && b ? impossibility(codebook, a, b) : null;
  const newest = newestYear(table, inside);
  return (
    <>
      <h3>About this number</h3>
      <dl>
        <dt>Studies</dt>
        <dd>{count}</dd>
        {expected !== null && [<dt>Expected from the margins</dt>, <dd>{expected.toFixed(1)}</dd>]}
        {count > 0 &&
          codebook.indicators.map((indicator) => [
            <dt>{indicator.label}</dt>,
            <dd>{countWith(table, indicator, inside)}</dd>,
          ])}
        {newest !== null && [<dt>Newest</dt>, <dd>{newest}</dd>]}
      </dl>
      {defined.map(({ dimension, label, definition }) => (
        <p key={dimension.name} class="note">
          <strong>{label}.</strong> {definition}
        </p>
      ))}
      {rule && (
        <p class="note">
          {rule.reason}
          {count > 0 &&
            ` ${studies(count)} ${count === 1 ? "stands" : "stand"} here by way of other values of the same study.`}
        </p>
      )}
      {!rule && count === 0 && a && b && expected !== null && (
        <p class="note">
          No study combines {inSentence(a.label)} with {inSentence(b.label)}
          {expected >= 1
            ? `, though ${expected.toFixed(1)} would be expected if the two were independent: a gap.`
            : ". With so little around it, that is too little evidence to call it a gap."}
        </p>
      )}
      <ReceiptDetails counted={counted} inside={inside} links={links} />
      <Nearest counted={counted} links={links} />
    </>
  );
}
