import type { JSX } from "preact";
import {
  definitionOf,
  dimensionOf,
  impossibility,
  labelOf,
  MERGE_MARK,
  valuesOf,
} from "../../contract/lookup.ts";
import type { Dimension } from "../../contract/contract.ts";
import { and, type Bits, countBits } from "../../evidence/bits.ts";
import { countWith, newestYear } from "../../evidence/measures.ts";
import { carriersOf, type EvidenceTable } from "../../evidence/table.ts";
import { expectedInWords, findingExplained, whoCounts } from "../../views/finding-words.ts";
import { inSentence, studies } from "../../views/words.ts";
import type { View } from "../../views/view.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import { Nearest } from "./Nearest.tsx";
import type { Evidence } from "../../wire/payload.ts";
import { findingOf } from "./map-model.ts";
import { ReceiptDetails } from "./ReceiptDetails.tsx";

export interface CellFactsProps {
  readonly evidence: Evidence;
  readonly view: View;
  /** The studies the map counts. */
  readonly context: Bits;
  readonly links: ExplorerLinks;
}

/** What is chosen on one axis. */
interface Chosen {
  readonly dimension: Dimension;
  readonly values: readonly string[];
  readonly carriers: Bits;
  readonly label: string;
  readonly definition: string;
}

/** What is known of the cell, row or column that the reader chose, and where its number comes from. */
export function CellFacts({ evidence, view, context, links }: CellFactsProps): JSX.Element {
  const { table } = evidence;
  const { codebook } = table;
  const axes = [...new Set([view.rows.dimension, view.cols.dimension])];
  const chosen = axes.flatMap((name) => chosenIn(table, view, name));
  const [a, b] = chosen;
  const inside = chosen.map(({ carriers }) => carriers).reduce(and, context);
  const count = countBits(inside);
  const finding = findingOf(table, view, context);
  const claim = finding?.claim ?? null;
  const rule = a && b ? impossibility(codebook, a, b) : null;
  const newest = newestYear(table, inside);
  return (
    <>
      <h2>{a ? chosen.map(({ label }) => label).join(" × ") : "The whole map"}</h2>
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
      {chosen.map(({ dimension, label, definition }) => (
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
      {!a && <p class="note">Choose a cell, a row or a column to see what is behind its number.</p>}
      <ReceiptDetails evidence={evidence} view={view} inside={inside} links={links} />
      <Nearest evidence={evidence} view={view} links={links} />
    </>
  );
}

function chosenIn(table: EvidenceTable, view: View, name: string): readonly Chosen[] {
  const dimension = dimensionOf(table.codebook, name);
  const { choices, years } = view.filters;
  const entries =
    dimension.kind === "year"
      ? dimension.categories
          .map(({ value }) => value)
          .filter((value) => years && Number(value) >= years.from && Number(value) <= years.to)
      : (choices[name]?.entries ?? []);
  if (entries.length === 0) return [];
  const values = [...new Set(entries.flatMap((entry) => valuesOf(dimension, entry)))];
  const single = entries.length === 1 ? entries[0]! : values.join(MERGE_MARK);
  return [
    {
      dimension,
      values,
      carriers:
        choices[name]?.mode === "all"
          ? values.map((value) => carriersOf(table, name, [value])).reduce(and)
          : carriersOf(table, name, values),
      label: labelOf(dimension, single),
      definition: entries.length === 1 ? definitionOf(dimension, single) : "",
    },
  ];
}
