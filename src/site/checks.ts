import { onceFor } from "../contract/once-for.ts";
import { checkableDimensions } from "../dataset/companions/check-fields.ts";
import { checkedShare } from "../dataset/companions/read-checks.ts";
import type { CheckedShare } from "../contract/checked-words.ts";
import {
  type CheckDifference,
  checkDifferences,
  proposedCodes,
} from "../evidence/checks/check-differences.ts";
import type { CheckedCodes } from "../evidence/checks/checked-findings.ts";
import { type CheckSample, checkSample } from "../evidence/checks/check-sample.ts";
import { type ExpertAgreement, expertAgreement } from "../evidence/checks/expert-agreement.ts";
import { checkedTable, judgedChecks } from "../evidence/checks/judged-checks.ts";
import { type Edition, editions, frozenCopy } from "./editions.ts";

/** Path of the page where codes are checked, below the root of the site. */
export const CHECK_PATH = "check/";

/** What people who checked an edition found. */
export interface EditionChecks {
  readonly share: CheckedShare;
  readonly agreement: readonly ExpertAgreement[];
  readonly differences: readonly CheckDifference[];
}

/**
 * The sample that checkers of an edition are asked for: that of the frozen release with its number
 * where there is one, so that it stays the same while the table in work changes.
 */
export const sampleOf = onceFor((edition: Edition): CheckSample => {
  const { contract, studies } = (frozenCopy(edition) ?? edition).data;
  return checkSample(contract, studies);
});

/** What checkers found in an edition; null while nobody checked a code of it. */
export const checksOfEdition = onceFor((edition: Edition): EditionChecks | null => {
  const { checks, contract, studies } = edition.data;
  const share = checkedShare(checks, studies.length);
  if (checks === null || share === null) return null;
  const frozen = editions().filter(({ current }) => !current);
  const judged = judgedChecks(
    checks,
    frozen.map(({ data }) => checkedTable(data)),
    checkedTable(edition.data),
  );
  return {
    share,
    agreement: expertAgreement(checkableDimensions(contract), judged),
    differences: checkDifferences(contract, studies, checks),
  };
});

/** What checks say of an edition's codes, for findings to be tried by; null while nobody checked. */
export const checkedCodesOf = onceFor((edition: Edition): CheckedCodes | null => {
  const checks = checksOfEdition(edition);
  if (checks === null) return null;
  const { ids, codebook } = edition.evidence.table;
  const proposed = proposedCodes(codebook, ids, checks.differences);
  return { studies: checks.share.studies, proposed };
});
