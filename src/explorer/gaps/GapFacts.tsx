import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import type { CheckedFindings } from "../../evidence/checks/checked-findings.ts";
import type { Gap } from "../../evidence/gaps/gap.ts";
import { checkedFindingInWords } from "../../views/check-words.ts";
import { gapFacts, gapReceipt, standingInWords } from "../../views/gap-facts.ts";

export interface GapFactsProps {
  readonly codebook: Codebook;
  readonly gap: Gap;
  /** What becomes of findings with the codes that checkers propose; null while nothing was checked. */
  readonly checked: CheckedFindings | null;
}

/** The numbers of a finding, where it holds, and, folded, who counts. */
export function GapFacts({ codebook, gap, checked }: GapFactsProps): JSX.Element {
  const standing = standingInWords(gap);
  const receipt = gapReceipt(codebook, gap);
  const checks = checkedFindingInWords(gap.name, checked);
  return (
    <div class="gap-facts">
      <span class="gap-numbers">
        {gapFacts(gap)
          .map(({ letter, value }) => `${letter} ${value}`)
          .join(" · ")}
      </span>
      {standing && <span class="gap-standing"> {standing}</span>}
      {checks && <span class="gap-checked"> {checks}</span>}
      {receipt && (
        <details>
          <summary>Who counts</summary>
          {receipt}
        </details>
      )}
    </div>
  );
}
