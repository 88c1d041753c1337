import crossfilter from "crossfilter2";
import type { Codebook } from "../../src/contract/contract.ts";
import { dimensionOf } from "../../src/contract/lookup.ts";
import type { CodedStudy } from "../../src/evidence/table.ts";
import type { Filters } from "../../src/evidence/selection.ts";
import { type Counting, countsOf, entriesOf, reportedValues, wantedIn } from "./pure-work.ts";

/**
 * The same counting with crossfilter2, as its documents say: one dimension of arrays for each
 * dimension of the table, and groups that it keeps up to date. Each kind of work has an instance of
 * its own, so that none pays for the groups of another.
 */
export function crossfilterCounting(codebook: Codebook, studies: readonly CodedStudy[]): Counting {
  const { dimensions } = codebook;
  const { rows, cols } = codebook.defaults;
  const filterable = () => {
    const filter = crossfilter([...studies]);
    const byName = dimensions.map((dimension) => ({
      dimension,
      made: filter.dimension(entriesOf(dimension), true),
    }));
    const apply = (filters: Filters, ignored: readonly string[] = []) => {
      for (const { dimension, made } of byName) {
        const wanted = ignored.includes(dimension.name) ? null : wantedIn(dimension, filters);
        if (wanted) made.filterFunction((entry) => wanted.has(entry));
        else if (made.hasCurrentFilter()) made.filterAll();
      }
    };
    return { filter, byName, apply };
  };

  const chosen = filterable();
  const everything = chosen.filter.groupAll().reduceCount();

  const crossed = filterable();
  const [rowValues, colValues] = [rows, cols].map(
    (name) => new Set(reportedValues(dimensionOf(codebook, name))),
  );
  const cells = crossed.filter
    .dimension(
      ({ codes }) =>
        codes[rows]!.filter((row) => rowValues!.has(row)).flatMap((row) =>
          codes[cols]!.filter((col) => colValues!.has(col)).map((col) => `${row}|${col}`),
        ),
      true,
    )
    .group()
    .reduceCount();

  const faceted = filterable();
  const groups = faceted.byName.map(({ dimension, made }) => ({
    name: dimension.name,
    group: made.group().reduceCount(),
  }));

  return {
    selection: (filters) => {
      chosen.apply(filters);
      const selected = everything.value();
      return () => countsOf([["selected", selected]]);
    },
    crossTabulation: (filters) => {
      crossed.apply(filters, [rows, cols]);
      const counted = cells.all();
      return () => countsOf(counted.map(({ key, value }) => [key, value]));
    },
    facets: (filters) => {
      faceted.apply(filters);
      const facets = groups.map(({ name, group }) => ({ name, counts: group.all() }));
      return () =>
        countsOf(
          facets.flatMap(({ name, counts }) =>
            counts.map(({ key, value }) => [`${name}=${key}`, value] as const),
          ),
        );
    },
  };
}

/** Looks for letters in texts with crossfilter2, and tells how many hold them. */
export function crossfilterSearch(texts: readonly string[]): (letters: string) => number {
  const filter = crossfilter([...texts]);
  const dimension = filter.dimension((text) => [text], true);
  const found = filter.groupAll().reduceCount();
  return (letters) => {
    dimension.filterFunction((text) => text.includes(letters));
    return found.value();
  };
}
