import type { JSX } from "preact";
import type { Codebook, ImpossiblePair } from "../../contract/contract.ts";
import { impossibility } from "../../contract/lookup.ts";
import { and, countBits } from "../../evidence/bits.ts";
import { threeWayGapOf } from "../../evidence/gaps/three-way-gaps.ts";
import { newestYear } from "../../evidence/measures.ts";
import { silentShare } from "../../evidence/silent-share.ts";
import { expectedInWords, findingExplained, whoCounts } from "../../views/finding-words.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import { gapInWords } from "../../views/gap-words.ts";
import { countAndSilence } from "../../views/share-words.ts";
import { inSentence, studies } from "../../views/words.ts";
import type { Counted } from "../counted.ts";
import { findingOf, threeWayFindingOf } from "../map/chosen-finding.ts";
import { type Chosen, chosenOnAxes } from "./chosen.ts";
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
  const [a, b, c] = chosen;
  const defined = chosen.filter(({ definition }) => definition !== "");
  const inside = chosen.map(({ carriers }) => carriers).reduce(and, context);
  const count = countBits(inside);
  const finding = findingOf(table, view, context);
  const threeWay = threeWayFindingOf(table, view, context);
  const claim = finding?.claim ?? null;
  const expected = claim?.expected ?? threeWay?.gap?.expected ?? null;
  const size = countBits(context);
  // Other filters narrow what is counted, and a sentence about all studies would be untrue.
  const among =
    size < table.size ? `Counted among the ${studies(size)} that pass the other filters. ` : "";
  const explained =
    a && b && finding
      ? [
          findingExplained(finding, inSentence(a.label), inSentence(b.label)),
          claim && whoCounts(claim, inSentence(a.dimension.title), inSentence(b.dimension.title)),
        ]
          .filter(Boolean)
          .join(" ")
      : "";
  const rule = ruleAmong(codebook, chosen);
  const newest = newestYear(table, inside);
  return (
    <>
      <h3>About this number</h3>
      <dl>
        <dt>Studies</dt>
        <dd>{count}</dd>
        {expected !== null && [<dt>Expected</dt>, <dd>{expectedInWords(expected)}</dd>]}
        {count > 0 &&
          codebook.indicators.map((indicator) => [
            <dt>{indicator.label}</dt>,
            <dd>{countAndSilence(silentShare(table, indicator, inside))}</dd>,
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
      {explained !== "" && (
        <p class="note">
          {among}
          {explained}
        </p>
      )}
      {threeWay?.gap && (
        <p class="note">
          {among}
          {gapInWords(codebook, threeWayGapOf(threeWay.gap))} It is a three-way gap, which may be
          chance.
        </p>
      )}
      {a && b && !finding && !threeWay?.gap && !rule && count === 0 && (
        <p class="note">
          {among}No study combines {c ? "all that" : "what"} is chosen.
        </p>
      )}
      <ReceiptDetails counted={counted} inside={inside} links={links} />
      <Nearest counted={counted} links={links} />
    </>
  );
}

/** The first rule by which two of what is chosen can never meet; null where all can. */
function ruleAmong(codebook: Codebook, chosen: readonly Chosen[]): ImpossiblePair | null {
  for (const [at, a] of chosen.entries()) {
    for (const b of chosen.slice(at + 1)) {
      const rule = impossibility(codebook, a, b);
      if (rule) return rule;
    }
  }
  return null;
}
