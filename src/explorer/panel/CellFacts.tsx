import type { JSX } from "preact";
import { impossibility } from "../../contract/lookup.ts";
import { and, countBits } from "../../evidence/bits.ts";
import { countWith, newestYear } from "../../evidence/measures.ts";
import { expectedInWords, findingExplained, whoCounts } from "../../views/finding-words.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import { inSentence, studies } from "../../views/words.ts";
import type { Counted } from "../counted.ts";
import { findingOf } from "../map/chosen-finding.ts";
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
  const finding = findingOf(table, view, context);
  const claim = finding?.claim ?? null;
  const rule = a && b ? impossibility(codebook, a, b) : null;
  const newest = newestYear(table, inside);
  return (
    <>
      <h3>About this number</h3>
      <dl>
        <dt>Studies</dt>
        <dd>{count}</dd>
        {claim && [<dt>Expected</dt>, <dd>{expectedInWords(claim.expected)}</dd>]}
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
      {a && b && finding && (
        <p class="note">
          {findingExplained(finding, inSentence(a.label), inSentence(b.label))}{" "}
          {claim && whoCounts(claim, inSentence(a.dimension.title), inSentence(b.dimension.title))}
        </p>
      )}
      {a && b && !finding && !rule && count === 0 && (
        <p class="note">No study combines what is chosen.</p>
      )}
      <ReceiptDetails counted={counted} inside={inside} links={links} />
      <Nearest counted={counted} links={links} />
    </>
  );
}
