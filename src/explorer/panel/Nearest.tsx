import type { JSX } from "preact";
import { dimensionOf, labelOf, MERGE_MARK, valuesOf } from "../../contract/lookup.ts";
import { countBits } from "../../evidence/bits.ts";
import { nearestStudies } from "../../evidence/gaps/nearest.ts";
import { select } from "../../evidence/selection.ts";
import { entryInWords, insteadInWords, studies } from "../../views/words.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import type { Counted } from "../counted.ts";

/** Values named for each thing that differs. */
const NAMED = 4;

export interface NearestProps {
  readonly counted: Counted;
  readonly links: ExplorerLinks;
}

/** For a selection that no study passes: the studies that share all but one of the chosen values. */
export function Nearest({ counted, links }: NearestProps): JSX.Element | null {
  const { evidence, view } = counted;
  const { table } = evidence;
  const { codebook } = table;
  const chosen = Object.entries(view.filters.choices).flatMap(([name, { entries }]) => {
    const dimension = dimensionOf(codebook, name);
    const values = [...new Set(entries.flatMap((entry) => valuesOf(dimension, entry)))];
    const [single] = entries;
    const entry = entries.length === 1 && single ? single : values.join(MERGE_MARK);
    return [{ dimension: name, entry }];
  });
  const asked = { ...view.filters, text: "" };
  if (chosen.length < 2 || countBits(select(table, asked, null)) > 0) return null;
  const inYears = select(table, { ...asked, choices: {} }, null);
  const groups = nearestStudies(table, chosen, inYears).filter(({ count }) => count > 0);
  return (
    <section class="nearest" aria-label="Nearest studies">
      <h3>Nearest studies</h3>
      {groups.length === 0 && <p class="note">None shares all but one of the chosen values.</p>}
      <ul>
        {groups.map(({ differs, count, instead }) => {
          const dimension = dimensionOf(codebook, differs.dimension);
          const others = chosen.filter((entry) => entry !== differs);
          const shared = others
            .map((o) => entryInWords(codebook, dimensionOf(codebook, o.dimension), o.entry))
            .join(" and ");
          return (
            <li key={differs.dimension}>
              <p>
                {studies(count)} with {shared}, {insteadInWords(dimension, instead)}:
              </p>
              <ul>
                {instead.slice(0, NAMED).map(({ value, count: carrying }) => (
                  <li key={value}>
                    <a href={links.entries(view, [[dimension.name, value]])}>
                      {labelOf(dimension, value)}
                    </a>{" "}
                    <span class="count">{carrying}</span>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
