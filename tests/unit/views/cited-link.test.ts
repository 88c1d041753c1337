import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAddress, writeFullAddress } from "../../../src/views/address.ts";
import {
  CITED_NAMES,
  citedLink,
  readCited,
  releaseHome,
  shortCitedLink,
} from "../../../src/views/cited-link.ts";
import { RESERVED_NAMES } from "../../../src/contract/reserved-names.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";
import { viewOf } from "../../support/arbitraries.ts";
import { anyCodebook } from "../../support/arbitrary-codebooks.ts";
import { expectEqual } from "../../support/expect-equal.ts";

const home = "https://example.org/map/";
const cited = { count: 16, fingerprint: "0123456789" };
const place = { home, frozen: { release: "1.0" }, cited };

test("2,000 views come back from their cited links, full and short, with what was cited", () => {
  fc.assert(
    fc.property(
      anyCodebook.chain(viewOf),
      fc.nat(9_999_999),
      fc.stringMatching(/^[0-9a-f]{10}$/),
      ({ codebook, view }, count, fingerprint) => {
        const said = { count, fingerprint };
        for (const write of [citedLink, shortCitedLink]) {
          const link = new URL(
            write(codebook, view, { home, frozen: { release: "1.0" }, cited: said }),
          );
          expect(link.href.startsWith(releaseHome(home, "1.0"))).toBe(true);
          expectEqual(readCited(link.search), said);
          expectEqual(readAddress(codebook, link.search, CITED_NAMES), { view, faults: [] });
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test("the cited link spells every setting out, the short one only what was changed", () => {
  const view = defaultView(smallCodebook);
  expect(citedLink(smallCodebook, view, place)).toBe(
    `${home}r/1.0/${writeFullAddress(smallCodebook, view)}&n=16&fp=0123456789`,
  );
  expect(shortCitedLink(smallCodebook, view, place)).toBe(`${home}r/1.0/?n=16&fp=0123456789`);
});

test("no dimension can have the name of what is cited", () => {
  expect(RESERVED_NAMES).toEqual(expect.arrayContaining([...CITED_NAMES]));
});

describe("what is cited", () => {
  test("is absent where a link says neither number nor fingerprint", () => {
    expect(readCited("")).toBeNull();
    expect(readCited("?rows=grains&q=n")).toBeNull();
  });

  test.each([
    "n=16",
    "fp=0123456789",
    "n=&fp=0123456789",
    "n=-1&fp=0123456789",
    "n=1.5&fp=0123456789",
    "n=1e3&fp=0123456789",
    "n=12345678&fp=0123456789",
    "n=16&fp=012345678",
    "n=16&fp=01234567890",
    "n=16&fp=01234567AB",
    "n=16&fp=<b>3456789",
    "n=16&n=17&fp=0123456789",
    "n=16&fp=0123456789&fp=0123456789",
  ])("is unreadable in %s", (query) => {
    expect(readCited(`?${query}`)).toBe("unreadable");
  });

  test("is either readable or said to be unreadable, whatever the link holds", () => {
    const text = fc.string({ unit: "binary", maxLength: 20 });
    fc.assert(
      fc.property(text, text, (count, mark) => {
        const query = new URLSearchParams({ n: count, fp: mark }).toString();
        const known = /^\d{1,7}$/.test(count) && /^[0-9a-f]{10}$/.test(mark);
        expect(readCited(query)).toEqual(
          known ? { count: Number(count), fingerprint: mark } : "unreadable",
        );
      }),
    );
  });
});

test("an address keeps its notice of settings that neither the view nor the page knows", () => {
  const { faults } = readAddress(smallCodebook, "?n=1&colour=blue", CITED_NAMES);
  expect(faults.map(({ part }) => part)).toEqual(["colour=blue"]);
  expect(readAddress(smallCodebook, "?n=1").faults).toHaveLength(1);
});

test("a short link to a release whose map opens otherwise spells out what makes its own view of it", () => {
  const defaults = { ...smallCodebook.defaults, split: "tasting" };
  const frozen = { ...smallCodebook, defaults };
  const inWork = {
    ...smallCodebook,
    defaults: { ...defaults, inside: "cols" as const, foldBelow: 3 },
  };
  const there = { home, frozen: { release: "1.0", defaults }, cited };
  const bare = defaultView(inWork);
  const link = shortCitedLink(inWork, bare, there);
  expect(link).toBe(`${home}r/1.0/?inside=cols&foldbelow=3&n=16&fp=0123456789`);
  expect(readAddress(frozen, new URL(link).search, CITED_NAMES)).toEqual({
    view: bare,
    faults: [],
  });
  // What the release opens with is what its bare address shows, however the map opens now.
  expect(shortCitedLink(inWork, defaultView(frozen), there)).toBe(
    `${home}r/1.0/?n=16&fp=0123456789`,
  );
});
