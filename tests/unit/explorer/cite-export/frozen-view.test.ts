import { expect, test } from "vitest";
import {
  codebookOfRelease,
  frozenWithView,
} from "../../../../src/explorer/cite-export/frozen-view.ts";
import { readAddress } from "../../../../src/views/address.ts";
import { chooseChecked } from "../../../../src/views/change.ts";
import { CITED_NAMES, shortCitedLink } from "../../../../src/views/cited-link.ts";
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

test("a short link to a release whose map opens otherwise spells out what makes its own view of it", () => {
  const defaults = { ...smallCodebook.defaults, split: "tasting" };
  const frozen = { ...smallCodebook, defaults };
  const inWork = {
    ...smallCodebook,
    defaults: { ...defaults, inside: "cols" as const, foldBelow: 3 },
  };
  const place = { home: "", release: "0.1", cited: { count: 8, fingerprint: "0123456789" } };
  const bare = defaultView(inWork);
  const asThen = codebookOfRelease(inWork, { ...release, defaults });
  const link = shortCitedLink(asThen, bare, place);
  expect(link).toBe("r/0.1/?inside=cols&foldbelow=3&n=8&fp=0123456789");
  const { search } = new URL(link, "https://example.org/");
  expect(readAddress(frozen, search, CITED_NAMES)).toEqual({ view: bare, faults: [] });
  // What the release opens with is what its bare address shows, however the map opens now.
  expect(shortCitedLink(asThen, defaultView(frozen), place)).toBe("r/0.1/?n=8&fp=0123456789");
  expect(codebookOfRelease(smallCodebook, release)).toBe(smallCodebook);
});
