import type { JSX } from "preact";
import { labelOf } from "../../contract/lookup.ts";
import type { Codebook } from "../../contract/contract.ts";
import { selectionInWords, yearsInWords } from "../../views/words.ts";
import type { View } from "../../views/view.ts";
import { choose, chooseChecked, chooseYears, clearFilters } from "../../views/change.ts";

export interface SelectionProps {
  readonly codebook: Codebook;
  readonly view: View;
  readonly selected: number;
  readonly size: number;
  /** True while the words that the text is looked for in are on their way. */
  readonly searching?: boolean;
  /** Where the map marks what is chosen of its own dimensions; null where there is no such choice or map. */
  readonly marked?: "in-sight" | "out-of-sight" | null;
  /** True where these words could not be had. */
  readonly unanswered?: boolean;
  readonly onChange?: ((view: View) => void) | undefined;
}

/** The selection in one sentence, and what makes it up, each part with a way out. */
export function Selection(props: SelectionProps): JSX.Element {
  const { codebook, view, selected, size, marked, searching, unanswered, onChange } = props;
  const words = selectionInWords(codebook, view.filters, { selected, size });
  const chips = chipsOf(codebook, view);
  return (
    <div class="selection" role="group" aria-label="Selection" tabIndex={-1}>
      <p class="sentence" role="status">
        {unanswered ? (
          `Not searched for “${view.filters.text}”: the words to search through could not be loaded.`
        ) : searching ? (
          `Searching for “${view.filters.text}” …`
        ) : (
          <>
            <strong>{words.number}</strong>
            {words.rest}
          </>
        )}
      </p>
      {onChange && chips.length > 0 && (
        <ul class="chips" aria-label="Filters in use">
          {chips.map((chip) => (
            <li key={chip.key}>
              <button type="button" onClick={() => onChange(chip.without)}>
                {chip.label}
                <span aria-hidden="true"> ×</span>
                <span class="visually-hidden">: remove this filter</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" class="plain" onClick={() => onChange(clearFilters(view))}>
              Clear all
            </button>
          </li>
        </ul>
      )}
      {onChange && marked && (
        // In short, where there is room for it: the note below the map says it whole.
        <p class="marked" aria-hidden="true">
          <span>
            {marked === "in-sight"
              ? "Marked in the map, which keeps the rest."
              : "Out of sight in the map, which keeps all."}
          </span>
        </p>
      )}
    </div>
  );
}

interface Chip {
  readonly key: string;
  readonly label: string;
  /** The view with this filter taken away. */
  readonly without: View;
}

function chipsOf(codebook: Codebook, view: View): readonly Chip[] {
  const { choices, years, text, checked } = view.filters;
  const chips: Chip[] = codebook.dimensions.flatMap((dimension) => {
    const choice = choices[dimension.name];
    return (choice?.entries ?? []).map((entry) => ({
      key: `${dimension.name}=${entry}`,
      label: `${dimension.title}: ${labelOf(dimension, entry)}`,
      without: choose(codebook, view, dimension.name, {
        entries: choice!.entries.filter((other) => other !== entry),
        mode: choice!.mode,
      }),
    }));
  });
  if (years) {
    chips.push({ key: "years", label: yearsInWords(years), without: chooseYears(view, null) });
  }
  if (checked) {
    chips.push({ key: "checks", label: "Checked by people", without: chooseChecked(view, false) });
  }
  if (text) {
    const filters = { ...view.filters, text: "" };
    chips.push({ key: "text", label: `“${text}”`, without: { ...view, filters } });
  }
  return chips;
}
