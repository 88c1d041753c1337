import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Dimension } from "../../contract/contract.ts";
import { labelOf } from "../../contract/lookup.ts";
import { isLabel, LONGEST_NAME, mergeName } from "../../views/merge-names.ts";
import { inSentence, joinWords } from "../../views/words.ts";

export interface MergeBarProps {
  readonly dimension: Dimension;
  /** Entries of the rows picked so far. */
  readonly rows: readonly string[];
  /** Whether they are two values or more. */
  readonly enough: boolean;
  onMerge(name: string): void;
  onCancel(): void;
}

/** What a reader who picks rows has picked, what they are to be called, and the way on and back. */
export function MergeBar(props: MergeBarProps): JSX.Element {
  const { dimension, rows, enough, onMerge, onCancel } = props;
  const [name, setName] = useState("");
  const labels = rows.map((entry) => inSentence(labelOf(dimension, entry)));
  const taken = isLabel(dimension, mergeName(name));
  return (
    <form
      class="merge-bar"
      aria-label="Merge rows"
      onSubmit={(event) => {
        event.preventDefault();
        if (enough && !taken) onMerge(name);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <p role="status">
        {labels.length === 0
          ? "Tick the rows to count as one."
          : `To count as one: ${joinWords(labels, "and")}.`}
      </p>
      <label>
        Name <span class="note">(if you like)</span>{" "}
        <input
          value={name}
          maxLength={LONGEST_NAME}
          aria-describedby={taken ? "merge-name-taken" : undefined}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {taken && (
        <span id="merge-name-taken" role="alert">
          This is the name of something else.
        </span>
      )}
      <button type="submit" disabled={!enough || taken}>
        Merge
      </button>
      <button type="button" class="plain" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
