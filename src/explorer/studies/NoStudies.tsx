import type { JSX } from "preact";
import { suggest } from "../../evidence/suggest.ts";
import { nearViews } from "../../views/near-views.ts";
import { useAsFilters } from "../../views/use-as-filters.ts";
import type { View } from "../../views/view.ts";
import { inSentence, joinWords, studies } from "../../views/words.ts";
import type { Counted } from "../counted.ts";

/** Views named that ask for less. */
const NAMED = 5;

export interface NoStudiesProps {
  /** Of a view that no study passes. */
  readonly counted: Counted;
  readonly onChange: (view: View) => void;
}

/** What helps where no study passes: words as filters, and what is nearest. */
export function NoStudies({ counted, onChange }: NoStudiesProps): JSX.Element {
  const { evidence, view, find } = counted;
  const { table } = evidence;
  const { single, together, rest } = suggest(table.codebook, view.filters.text);
  const named = together.length > 0 ? together : single.slice(0, 1);
  const left = together.length > 0 ? rest : (single[0]?.rest ?? "");
  const near = nearViews(table, view, find).slice(0, NAMED);
  return (
    <div class="no-studies">
      {named.length > 0 && (
        <p>
          <button
            type="button"
            onClick={() => onChange(useAsFilters(table.codebook, view, named, left))}
          >
            Use as filters:{" "}
            {joinWords(
              named.map(({ label }) => label),
              "and",
            )}
          </button>
        </p>
      )}
      {near.length > 0 && (
        <>
          <h3>Nearest</h3>
          <ul>
            {near.map(({ left: without, view: next, count }) => (
              <li key={without}>
                <button type="button" class="plain" onClick={() => onChange(next)}>
                  {studies(count)} without {without.startsWith("“") ? without : inSentence(without)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
