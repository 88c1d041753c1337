import type { JSX } from "preact";
import { mapCaption } from "../../views/caption.ts";
import type { Cited } from "../../views/cited-link.ts";
import { filtersInWords, studies } from "../../views/words.ts";
import { citedOf } from "./cited-of.ts";
import type { Source } from "../../wire/payload.ts";
import type { Counted } from "../counted.ts";

export interface CitedNoticeProps {
  /** What the link says was cited. */
  readonly cited: Cited | "unreadable";
  readonly counted: Counted;
  readonly source: Source;
}

/** What a cited link shows, and whether that is what was cited. */
export function CitedNotice(props: CitedNoticeProps): JSX.Element {
  const { evidence, view } = props.counted;
  const { codebook } = evidence.table;
  const filters = filtersInWords(codebook, view.filters);
  return (
    <>
      <h2 class="cited-title">
        {mapCaption(codebook, view)}
        {filters && `: ${filters}`}
      </h2>
      <Verdict {...props} />
    </>
  );
}

function Verdict(props: CitedNoticeProps): JSX.Element {
  const { cited, counted, source } = props;
  const { evidence, positions } = counted;
  const { release } = evidence.table.codebook;
  const shown = citedOf(evidence, positions, source);
  if (cited === "unreadable") {
    return (
      <p class="cited differs" role="alert">
        <strong>What this link cites cannot be read.</strong> It should hold one number of studies
        (n) and one fingerprint (fp). Release {release} shows {inWords(shown)}.
      </p>
    );
  }
  if (cited.count === shown.count && cited.fingerprint === shown.fingerprint) {
    return (
      <p class="cited" role="status">
        <strong>This is what was cited:</strong> {inWords(cited)}.
      </p>
    );
  }
  return (
    <p class="cited differs" role="alert">
      <strong>This differs from what was cited:</strong> cited were {inWords(cited)}; release{" "}
      {release} shows {inWords(shown)}.
    </p>
  );
}

function inWords({ count, fingerprint }: Cited): JSX.Element {
  return (
    <>
      {studies(count)}, fingerprint <code>{fingerprint}</code>
    </>
  );
}
