import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import type { Gap } from "../../evidence/gaps/gap.ts";
import { gapFacts, gapReceipt, standingInWords } from "../../views/gap-facts.ts";

export interface GapFactsProps {
  readonly codebook: Codebook;
  readonly gap: Gap;
}

/** The numbers of a finding, where it holds, and, folded, who counts. */
export function GapFacts({ codebook, gap }: GapFactsProps): JSX.Element {
  const standing = standingInWords(gap);
  const receipt = gapReceipt(codebook, gap);
  return (
    <div class="gap-facts">
      <span class="gap-numbers">
        {gapFacts(gap)
          .map(({ letter, value }) => `${letter} ${value}`)
          .join(" · ")}
      </span>
      {standing && <span class="gap-standing"> {standing}</span>}
      {receipt && (
        <details>
          <summary>Who counts</summary>
          {receipt}
        </details>
      )}
    </div>
  );
}
