import { Fragment, type JSX } from "preact";
import { dimensionOf, labelOf, MERGE_MARK } from "../../contract/lookup.ts";
import { mergeOnAxis, unmerge } from "../../views/merging.ts";
import type { View } from "../../views/view.ts";
import { inSentence, joinWords } from "../../views/words.ts";
import type { Counted } from "../counted.ts";
import { MergeName } from "../map/MergeName.tsx";

export interface MergeOfferProps {
  readonly counted: Counted;
  onChange(view: View): void;
}

/** Offers to count several chosen values of an axis as one, and to take apart what was merged. */
export function MergeOffer({ counted, onChange }: MergeOfferProps): JSX.Element {
  const { view, evidence } = counted;
  const { codebook } = evidence.table;
  return (
    <>
      {(["rows", "cols"] as const).map((axis) => {
        const dimension = dimensionOf(codebook, view[axis].dimension);
        const entries = view.filters.choices[dimension.name]?.entries ?? [];
        const merged = entries.filter((entry) =>
          (view.merged[dimension.name] ?? []).includes(entry),
        );
        const taken = (view.merged[dimension.name] ?? []).flatMap((one) => one.split(MERGE_MARK));
        const free = dimension.categories
          .filter(({ missing, value }) => !missing && !taken.includes(value))
          .map(({ value }) => value);
        const values = entries.filter((entry) => free.includes(entry));
        const labels = values.map((value) => inSentence(labelOf(dimension, value)));
        const what = axis === "rows" ? "row" : "column";
        return [
          values.length > 1 && values.length === entries.length && (
            <button
              key={`merge ${axis}`}
              type="button"
              onClick={() => onChange(mergeOnAxis(codebook, view, axis, values))}
            >
              Count {joinWords(labels, "and")} as one {what}
            </button>
          ),
          merged.map((entry) => (
            <Fragment key={`merge ${axis} ${entry}`}>
              <MergeName
                codebook={codebook}
                view={view}
                dimension={dimension.name}
                entry={entry}
                onChange={onChange}
              />
              <button
                type="button"
                onClick={() => onChange(unmerge(codebook, view, dimension.name, entry))}
              >
                Undo the merge of {inSentence(labelOf(dimension, entry))}
              </button>
            </Fragment>
          )),
        ];
      })}
    </>
  );
}
