import type { JSX } from "preact";
import { dimensionOf, entriesOf } from "../../contract/lookup.ts";
import { silentShare } from "../../evidence/silent-share.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import { writeAddress } from "../../views/address.ts";
import { choose, clearFilters } from "../../views/change.ts";
import type { View } from "../../views/view.ts";
import { percent } from "../../views/percent.ts";
import { silenceInShare } from "../../views/share-words.ts";
import { studies } from "../../views/words.ts";
import { ViewLink } from "../ui/ViewLink.tsx";
import type { PartPlace } from "../ui/WhenSeen.tsx";

export interface IndicatorsProps {
  /** Given to its element, where the element is watched. */
  readonly place?: PartPlace | undefined;
  readonly table: EvidenceTable;
  readonly view: View;
  readonly onChange: ((view: View) => void) | undefined;
}

/** How many of all studies have each quality that the contract asks about, whatever is filtered. */
export function Indicators({ place, table, view, onChange }: IndicatorsProps): JSX.Element | null {
  const { codebook, size } = table;
  if (codebook.indicators.length === 0 || size === 0) return null;
  return (
    <section class="indicators" ref={place ?? null} aria-label={`Of all ${studies(size)}`}>
      <p class="note">Of all {studies(size)}, whatever is filtered:</p>
      <ul>
        {codebook.indicators.map((indicator) => {
          const share = silentShare(table, indicator);
          const entries = entriesOf(dimensionOf(codebook, indicator.dimension), indicator.values);
          const next = choose(codebook, clearFilters(view), indicator.dimension, {
            entries,
            mode: "any",
          });
          return (
            <li key={indicator.id}>
              <ViewLink
                href={writeAddress(codebook, next)}
                onFollow={onChange && (() => onChange(next))}
              >
                <strong>{percent(share.low)}</strong> {indicator.sentence}
              </ViewLink>{" "}
              <span class="note">
                {[`${share.count} of ${share.of}`, silenceInShare(share, indicator.saying)]
                  .filter(Boolean)
                  .join("; ")}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
