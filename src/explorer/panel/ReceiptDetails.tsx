import type { JSX } from "preact";
import { dimensionOf } from "../../contract/lookup.ts";
import { type Bits, countBits, indexesOf } from "../../evidence/bits.ts";
import { receiptOf } from "../../evidence/receipt.ts";
import { axisDimensions } from "../../views/view.ts";
import { inSentence, studies } from "../../views/words.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import type { Counted } from "../counted.ts";
import type { StudyRows } from "../../wire/study-rows.ts";
import { useRows } from "../studies/use-rows.ts";
import { Fold } from "../ui/Fold.tsx";
import { PlaceLink } from "../ui/PlaceLink.tsx";

/** Studies named before the reader is sent to the list. */
const NAMED = 8;

export interface ReceiptDetailsProps {
  readonly counted: Counted;
  /** The studies that are asked about. */
  readonly inside: Bits;
  readonly links: ExplorerLinks;
}

/** Where a number comes from: its studies, the places they take, and what is left out. */
export function ReceiptDetails(props: ReceiptDetailsProps): JSX.Element | null {
  const count = countBits(props.inside);
  if (count === 0) return null;
  return (
    <Fold class="receipt" summary={`Where does ${count} come from?`}>
      {() => <Placements {...props} />}
    </Fold>
  );
}

function Placements({ counted, inside, links }: ReceiptDetailsProps): JSX.Element {
  const { evidence, view } = counted;
  const { table } = evidence;
  const receipt = receiptOf(table, inside, axisDimensions(view));
  const titleOf = (name: string) => inSentence(dimensionOf(table.codebook, name).title);
  const listed = indexesOf(inside);
  const unplaced = receipt.unplaced.filter(({ count }) => count > 0);
  return (
    <>
      <p>
        {studies(receipt.count)}, each counted once.{" "}
        {receipt.count === 1 ? "It makes" : "Together they make"} {receipt.placements}{" "}
        {receipt.placements === 1 ? "placement" : "placements"} in single cells, because a study
        with several values stands in several.
      </p>
      {unplaced.map(({ dimension, count }) => (
        <p key={dimension}>
          {studies(count)} of them {count === 1 ? "stands" : "stand"} in no cell: the record read
          does not report {titleOf(dimension)}.
        </p>
      ))}
      <NamedStudies rows={evidence.rows} positions={listed.slice(0, NAMED)} links={links} />
      <p>
        <a href="#studies-title">
          {listed.length > NAMED ? `All ${listed.length} in the list below` : "The list below"}
        </a>
      </p>
    </>
  );
}

function NamedStudies(props: {
  readonly rows: StudyRows;
  readonly positions: readonly number[];
  readonly links: ExplorerLinks;
}): JSX.Element {
  return (
    <ul>
      {useRows(props.rows, props.positions).map(({ id, title }) => (
        <li key={id}>
          <PlaceLink href={props.links.study(id)} words={title} />
        </li>
      ))}
    </ul>
  );
}
