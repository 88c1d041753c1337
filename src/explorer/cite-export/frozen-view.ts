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
