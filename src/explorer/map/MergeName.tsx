import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import { contractLabelOf, dimensionOf } from "../../contract/lookup.ts";
import { nameMerge } from "../../views/merging.ts";
import { LONGEST_NAME } from "../../views/merge-names.ts";
import type { View } from "../../views/view.ts";

export interface MergeNameProps {
  readonly codebook: Codebook;
  readonly view: View;
  /** Name of the dimension that holds the merged entry. */
  readonly dimension: string;
  readonly entry: string;
  onChange(view: View): void;
}

/** The name of a merged entry, to change; an empty one gives its labels back. */
export function MergeName({
  codebook,
  view,
  dimension,
  entry,
  onChange,
}: MergeNameProps): JSX.Element {
  const plain = contractLabelOf(dimensionOf(codebook, dimension), entry);
  const name = view.names[dimension]?.[entry] ?? "";
  return (
    <label class="merge-name">
      Call it{" "}
      <input
        value={name}
        placeholder={plain}
        maxLength={LONGEST_NAME}
        onChange={(event) => {
          const next = nameMerge(codebook, view, dimension, entry, event.currentTarget.value);
          onChange(next);
          // A name that could not be taken leaves the field as well.
          event.currentTarget.value = next.names[dimension]?.[entry] ?? "";
        }}
      />
    </label>
  );
}
