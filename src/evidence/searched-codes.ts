import { onceFor } from "../contract/once-for.ts";
import { type Bits, or } from "./bits.ts";
import { codeNames } from "./code-names.ts";
import type { SearchedCodes } from "./search.ts";
import { carriersOfEntry, type EvidenceTable } from "./table.ts";

/**
 * The codes of a table as the search looks through them, by every name that the codebook has for
 * them. What is missing or left over is never found by its label: it says nothing of a study.
 */
export const searchedCodes = onceFor((table: EvidenceTable): SearchedCodes => {
  const names = codeNames(table.codebook);
  return {
    isAbbreviation: names.isAbbreviation,
    carrying(words) {
      const found: (Bits | null)[] = words.map(() => null);
      for (const { name, from, to } of names.meant(words)) {
        if (name.claimsNothing) continue;
        const carriers = carriersOfEntry(table, name.dimension, name.entry);
        for (let place = from; place < to; place += 1) {
          const before = found[place];
          found[place] = before ? or(before, carriers) : carriers;
        }
      }
      return found;
    },
  };
});
