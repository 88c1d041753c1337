import type { Codebook } from "../../contract/contract.ts";
import { onceFor } from "../../contract/once-for.ts";
import type { View } from "../../views/view.ts";
import type { FrozenRelease, Source } from "../../wire/payload.ts";

/**
 * The release that a view can be cited from; null where none holds what it shows: the table is in
 * work, or the view asks for studies that people checked since the release was frozen.
 */
export function frozenWithView({ frozen }: Source, view: View): FrozenRelease | null {
  const checked = view.filters.checked ?? view.compare?.baseline.checked ?? false;
  return frozen?.same && (frozen.checks || !checked) ? frozen : null;
}

/** The codebook of a release that holds the same one: with the defaults that its short links are read by. */
export function codebookOfRelease(codebook: Codebook, frozen: FrozenRelease): Codebook {
  return withDefaultsOf(frozen)(codebook);
}

const withDefaultsOf = onceFor(({ defaults }: FrozenRelease) =>
  onceFor((codebook: Codebook): Codebook => (defaults ? { ...codebook, defaults } : codebook)),
);
