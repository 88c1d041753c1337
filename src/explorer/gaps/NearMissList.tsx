import { Fragment, type JSX } from "preact";
import { dimensionOf, labelOf } from "../../contract/lookup.ts";
import type { Bits } from "../../evidence/bits.ts";
import type { CodedEntry } from "../../evidence/gaps/coded-entry.ts";
import { nearestStudies } from "../../evidence/gaps/nearest.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import { entryInWords, inSentence, insteadInWords, joinWords, studies } from "../../views/words.ts";

/** Values named for each entry that differs. */
const NAMED = 4;

export interface NearMissListProps {
  readonly table: EvidenceTable;
  readonly entries: readonly CodedEntry[];
  /** The studies that count. */
  readonly context: Bits;
  /** Where the studies that carry some entries are found. */
  hrefOf(entries: readonly CodedEntry[]): string;
}

/** The studies nearest to a gap: for each of its entries, those that share the others. */
export function NearMissList({ table, entries, context, hrefOf }: NearMissListProps): JSX.Element {
  const { codebook } = table;
  const words = ({ dimension, entry }: CodedEntry) =>
    entryInWords(codebook, dimensionOf(codebook, dimension), entry);
  return (
    <ul class="near-misses">
      {nearestStudies(table, entries, context)
        .filter(({ count }) => count > 0)
        .map(({ differs, count, instead }) => {
          const dimension = dimensionOf(codebook, differs.dimension);
          const others = entries.filter((entry) => entry !== differs);
          return (
            <li key={differs.dimension}>
              Nearest: {studies(count)} with {joinWords(others.map(words), "and")},{" "}
              {insteadInWords(dimension, instead)}:{" "}
              {instead.slice(0, NAMED).map(({ value, count: carrying }, index) => (
                <Fragment key={value}>
                  {index > 0 && ", "}
                  <a href={hrefOf([{ dimension: dimension.name, entry: value }, ...others])}>
                    {inSentence(labelOf(dimension, value))} ({carrying})
                  </a>
                </Fragment>
              ))}
              {instead.length > NAMED && ` and ${instead.length - NAMED} more`}
            </li>
          );
        })}
    </ul>
  );
}
