import type { JSX } from "preact";
import type { Indicator } from "../../contract/contract.ts";
import { dimensionOf } from "../../contract/lookup.ts";
import { countBits } from "../../evidence/bits.ts";
import { carriersOf, type EvidenceTable } from "../../evidence/table.ts";
import { percent } from "../../figures/cell-words.ts";
import { wilson } from "../../statistics/interval.ts";
import { writeAddress } from "../../views/address.ts";
import { choose, clearFilters } from "../../views/change.ts";
import type { View } from "../../views/view.ts";
import { studies } from "../../views/words.ts";
import { ViewLink } from "../ui/ViewLink.tsx";

export interface IndicatorsProps {
  readonly table: EvidenceTable;
  readonly view: View;
  readonly onChange: ((view: View) => void) | undefined;
}

/** How many of all studies have each quality that the contract asks about, whatever is filtered. */
export function Indicators({ table, view, onChange }: IndicatorsProps): JSX.Element | null {
  const { codebook, size } = table;
  if (codebook.indicators.length === 0 || size === 0) return null;
  return (
    <section class="indicators" aria-label={`Of all ${studies(size)}`}>
      <p class="note">Of all {studies(size)}, whatever is filtered:</p>
      <ul>
        {codebook.indicators.map((indicator) => {
          const { count, share, detail } = shareOf(table, indicator);
          const next = choose(codebook, clearFilters(view), indicator.dimension, {
            entries: indicator.values,
            mode: "any",
          });
          return (
            <li key={indicator.id}>
              <ViewLink
                href={writeAddress(codebook, next)}
                onFollow={onChange && (() => onChange(next))}
              >
                <strong>{share}</strong> {indicator.sentence}
              </ViewLink>
              <span class="note">
                {count} of {size}; {detail}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function shareOf(table: EvidenceTable, { dimension, values }: Indicator) {
  const { codebook, size } = table;
  const count = countBits(carriersOf(table, dimension, values));
  const silent = dimensionOf(codebook, dimension)
    .categories.filter(({ missing }) => missing)
    .map(({ value }) => value);
  const unknown = countBits(carriersOf(table, dimension, silent));
  const { low, high } = wilson(count, size);
  const interval = `95% interval ${percent(low)} to ${percent(high)}`;
  return {
    count,
    share: percent(count / size),
    detail: unknown > 0 ? `${interval}; ${unknown} not reported` : interval,
  };
}
