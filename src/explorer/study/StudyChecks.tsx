import type { JSX } from "preact";
import type { Study } from "../../contract/study.ts";
import type { Check } from "../../dataset/companions/read-checks.ts";
import { checkersInWords } from "../../views/check-words.ts";
import { joinWords } from "../../views/words.ts";

interface Props {
  readonly study: Study;
  /** Those of this study. */
  readonly checks: readonly Check[];
  readonly root: string;
  /** Address of the page where codes are checked; null where the edition has none. */
  readonly checkHref: string | null;
}

/** Who checked a study, and the way to check it. */
export function StudyChecks({ study, checks, root, checkHref }: Props): JSX.Element {
  const names = [...new Set(checks.map(({ checker }) => checker))];
  return (
    <>
      {checks.length > 0 && (
        <p class="checked-by">
          <strong>Checked by {joinWords(names, "and")}.</strong>{" "}
          {checkersInWords(checks, study.codes).join(" ")} Where a checker and the table, or two
          checkers, differ, it is said below the code.{" "}
          <a href={`${root}methods/#checks`}>Checks of the whole table</a>.
        </p>
      )}
      {checkHref !== null && (
        <p class="note">
          You know this study?{" "}
          <a href={`${checkHref}?${new URLSearchParams({ study: study.id })}`}>Check its coding</a>.
          Best before you read on: what stands in the table sways.
        </p>
      )}
    </>
  );
}
