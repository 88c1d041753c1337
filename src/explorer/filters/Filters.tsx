import type { JSX } from "preact";
import { yearDimension } from "../../contract/lookup.ts";
import { countBits } from "../../evidence/bits.ts";
import { facetCounts } from "../../evidence/facets.ts";
import type { View } from "../../views/view.ts";
import { choose, chooseChecked, chooseYears, clearFilters } from "../../views/change.ts";
import { Drawer } from "../ui/Drawer.tsx";
import { Facet } from "./Facet.tsx";
import type { Counted } from "../counted.ts";
import { SearchBox } from "./SearchBox.tsx";
import { YearFacet } from "./YearFacet.tsx";

/** Facets that are unfolded before a reader asks for any. */
const OPEN_AT_FIRST = 3;

export interface FiltersProps {
  readonly counted: Counted;
  /** Whether a narrow screen shows the filters. */
  readonly shown: boolean;
  onClose(): void;
  readonly onChange: ((view: View, how?: "typing") => void) | undefined;
  /** The reader is about to search. */
  readonly onSearch: (() => void) | undefined;
}

/** Every way to narrow the selection: free text, years, and each dimension. */
export function Filters(props: FiltersProps): JSX.Element {
  const { counted, shown, onClose, onChange, onSearch } = props;
  const { evidence, view, hits, positions } = counted;
  const { table } = evidence;
  const { codebook } = table;
  const year = yearDimension(codebook);
  const yearCounts = year && facetCounts(table, year, view.filters, hits);
  const coded = codebook.dimensions.filter(({ kind }) => kind === "coded");
  return (
    <Drawer
      id="filters"
      class="filters"
      title="Filter studies"
      heading
      role="search"
      shown={shown}
      onClose={onClose}
    >
      <p class="filters-count">
        <span>
          <strong>{positions.length}</strong> of {table.size}
        </span>
        {positions.length < table.size && (
          <button type="button" class="plain" onClick={() => onChange?.(clearFilters(view))}>
            Clear
          </button>
        )}
      </p>
      <SearchBox codebook={codebook} view={view} onChange={onChange} onFocus={onSearch} />
      {year && yearCounts && (
        <YearFacet
          years={year.categories.map(({ value }) => ({
            year: Number(value),
            count: yearCounts.get(value) ?? 0,
          }))}
          chosen={view.filters.years}
          onChoose={(years, how) => onChange?.(chooseYears(view, years), how)}
        />
      )}
      {table.checked && (
        <label class="checked-filter">
          <input
            type="checkbox"
            checked={view.filters.checked ?? false}
            onChange={(event) => onChange?.(chooseChecked(view, event.currentTarget.checked))}
          />{" "}
          Checked by people
          <span class="count"> {countBits(table.checked)}</span>
        </label>
      )}
      {coded.map((dimension, index) => (
        <Facet
          key={dimension.name}
          table={table}
          dimension={dimension}
          view={view}
          hits={hits}
          open={index < OPEN_AT_FIRST}
          onChoose={(choice) => onChange?.(choose(codebook, view, dimension.name, choice))}
        />
      ))}
    </Drawer>
  );
}
