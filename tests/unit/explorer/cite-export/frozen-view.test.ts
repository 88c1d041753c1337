import { expect, test } from "vitest";
import { frozenWithView } from "../../../../src/explorer/cite-export/frozen-view.ts";
import { chooseChecked } from "../../../../src/views/change.ts";
import { defaultView } from "../../../../src/views/default-view.ts";
import type { FrozenRelease, Source } from "../../../../src/wire/payload.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";

const view = defaultView({ ...smallCodebook, checked: true });
const checked = chooseChecked(view, true);
const source = (frozen: FrozenRelease | null): Source => {
  return { name: "bread", title: "Invented", authors: [], doi: null, checksum: "0", frozen };
};
const release: FrozenRelease = { release: "0.1", year: null, same: true };

test("a view of what people checked is cited from a release that holds those checks, and no other", () => {
  expect(frozenWithView(source(release), view)).toBe(release);
  expect(frozenWithView(source(release), checked)).toBeNull();
  expect(frozenWithView(source({ ...release, checks: true }), checked)).not.toBeNull();
  expect(frozenWithView(source({ ...release, same: false }), view)).toBeNull();
  const against = { ...view, compare: { mode: "side", baseline: checked.filters } } as const;
  expect(frozenWithView(source(release), against)).toBeNull();
});
