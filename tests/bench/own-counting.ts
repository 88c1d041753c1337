import { dimensionOf } from "../../src/contract/lookup.ts";
import { axisItems, plainLayout } from "../../src/evidence/axis.ts";
import { countBits } from "../../src/evidence/bits.ts";
import { crossTabulate } from "../../src/evidence/crosstab.ts";
import { facetCounts } from "../../src/evidence/facets.ts";
import { select } from "../../src/evidence/selection.ts";
import type { EvidenceTable } from "../../src/evidence/table.ts";
import { type Counting, countsOf } from "./pure-work.ts";

/** The counting of this project. */
export function ownCounting(table: EvidenceTable): Counting {
  const { codebook } = table;
  const { rows, cols } = codebook.defaults;
  return {
    selection: (filters) => {
      const selected = countBits(select(table, filters, null));
      return () => countsOf([["selected", selected]]);
    },
    crossTabulation: (filters) => {
      const context = select(table, filters, null, [rows, cols]);
      const [rowItems, colItems] = [rows, cols].map((name) => {
        const layout = plainLayout(dimensionOf(codebook, name));
        return axisItems(table, { ...layout, level: "values" }, context);
      });
      const tab = crossTabulate(rowItems!, colItems!, context);
      return () =>
        countsOf(
          tab.rows.flatMap((row, r) =>
            tab.cols.map((col, c) => [`${row.entry}|${col.entry}`, tab.counts[r]![c]!] as const),
          ),
        );
    },
    facets: (filters) => {
      const facets = codebook.dimensions.map((dimension) => ({
        name: dimension.name,
        counts: facetCounts(table, dimension, filters, null),
      }));
      return () =>
        countsOf(
          facets.flatMap(({ name, counts }) =>
            [...counts].map(([entry, count]) => [`${name}=${entry}`, count] as const),
          ),
        );
    },
  };
}
