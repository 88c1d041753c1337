import { dimensionOf, MERGE_MARK } from "../contract/lookup.ts";
import type { Codebook } from "../contract/contract.ts";
import { canonicalMerges, inContractOrder } from "./canonical.ts";
import { allOrSome, choose } from "./change.ts";
import { canonicalNames, isLabel, mergeName } from "./merge-names.ts";
import type { View } from "./view.ts";

/**
 * The view with values of an axis counted as one. The groups they stand under are unfolded, so that
 * the new row or column is in sight; a choice of just these values becomes one of the new entry.
 * @param values two or more codes of the axis's dimension
 * @param name what the reader calls them; empty for their labels
 */
export function mergeOnAxis(
  codebook: Codebook,
  view: View,
  axis: "rows" | "cols",
  values: readonly string[],
  name = "",
): View {
  const layout = view[axis];
  const dimension = dimensionOf(codebook, layout.dimension);
  const entry = inContractOrder(dimension, values).join(MERGE_MARK);
  const before = view.merged[dimension.name] ?? [];
  const merged = canonicalMerges(codebook, {
    ...view.merged,
    [dimension.name]: [...before, entry],
  });
  const held = dimension.categories.filter(({ value }) => values.includes(value));
  const groups = held.flatMap(({ group }) => group ?? []);
  const open =
    layout.level === "values" || layout.open === "all"
      ? layout.open
      : dimension.groups
          .map(({ id }) => id)
          .filter((id) => layout.open.includes(id) || groups.includes(id));
  const next = nameMerge(
    codebook,
    { ...view, merged, [axis]: { ...layout, open: allOrSome(dimension, open) } },
    dimension.name,
    entry,
    name,
  );
  const chosen = view.filters.choices[dimension.name]?.entries ?? [];
  const justThese = chosen.length === values.length && chosen.every((one) => values.includes(one));
  return justThese
    ? choose(codebook, next, dimension.name, { entries: [entry], mode: "any" })
    : next;
}

/** The view with a merge of a dimension taken apart. */
export function unmerge(codebook: Codebook, view: View, name: string, entry: string): View {
  const left = (view.merged[name] ?? []).filter((other) => other !== entry);
  const merged = canonicalMerges(codebook, { ...view.merged, [name]: left });
  return { ...view, merged, names: canonicalNames(merged, view.names) };
}

/**
 * The view with a merged entry called otherwise: by its labels again where the name is empty or
 * already a label of the dimension, which would say something else than it counts.
 */
export function nameMerge(
  codebook: Codebook,
  view: View,
  name: string,
  entry: string,
  called: string,
): View {
  const text = mergeName(called);
  const given = isLabel(dimensionOf(codebook, name), text) ? "" : text;
  const names = { ...view.names, [name]: { ...view.names[name], [entry]: given } };
  return { ...view, names: canonicalNames(view.merged, names) };
}
