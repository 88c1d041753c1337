import type { JSX } from "preact";
import { yearDimension } from "../../contract/lookup.ts";
import { facetCounts } from "../../evidence/facets.ts";
import type { View } from "../../views/view.ts";
import { choose, chooseYears } from "../../views/change.ts";
import { Facet } from "./Facet.tsx";
import type { Counted } from "../counted.ts";
import { SearchBox } from "./SearchBox.tsx";
import { YearFacet } from "./YearFacet.tsx";

export interface FiltersProps {
  readonly counted: Counted;
  /** Whether a narrow screen shows the filters. */
  readonly shown: boolean;
  readonly onChange: ((view: View, how?: "typing") => void) | undefined;
  /** The reader is about to search. */
  readonly onSearch: (() => void) | undefined;
}

/** Every way to narrow the selection: free text, years, and each dimension. */
export function Filters(props: FiltersProps): JSX.Element {
  const { counted, shown, onChange, onSearch } = props;
  const { evidence, view, hits } = counted;
  const { table } = evidence;
  const { codebook } = table;
  const year = yearDimension(codebook);
  const yearCounts = year && facetCounts(table, year, view.filters, hits);
  const { rows, cols, split } = codebook.defaults;
  const openAtFirst = [rows, cols, split, codebook.indicators[0]?.dimension];
  return (
    <form
      id="filters"
      class={shown ? "filters needs-script shown" : "filters needs-script"}
      role="search"
      aria-label="Filter studies"
      onSubmit={(event) => event.preventDefault()}
    >
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
      {codebook.dimensions
        .filter((dimension) => dimension.kind === "coded")
        .map((dimension) => (
          <Facet
            key={dimension.name}
            table={table}
            dimension={dimension}
            view={view}
            hits={hits}
            open={openAtFirst.includes(dimension.name)}
            onChoose={(choice) => onChange?.(choose(codebook, view, dimension.name, choice))}
          />
        ))}
    </form>
  );
}
