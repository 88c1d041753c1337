import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAddress, writeAddress, writeFullAddress } from "../../../src/views/address.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import type { View } from "../../../src/views/view.ts";
import { contract } from "../../data/shipped.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";
import { viewOf } from "../../support/arbitraries.ts";
import { anyCodebook } from "../../support/arbitrary-codebooks.ts";
import { expectEqual } from "../../support/expect-equal.ts";

const small = defaultView(smallCodebook);
const read = (query: string) => readAddress(smallCodebook, query);
const write = (change: Partial<View>) => writeAddress(smallCodebook, { ...small, ...change });
const settings = (address: string) => address.slice(1).split("&").filter(Boolean);

/** Views of invented codebooks, and of the shipped one. */
const generated = fc.oneof(anyCodebook.chain(viewOf), viewOf(contract), viewOf(smallCodebook));

describe("known addresses", () => {
  test("what the map shows at its bare address has the empty address", () => {
    expect(write({})).toBe("");
    expect(read("")).toEqual({ view: small, faults: [] });
    expect(read("?")).toEqual({ view: small, faults: [] });
  });

  test("the usual split, spelled out where it is on an axis, is no fault; another one is", () => {
    const { rows, cols, split } = contract.defaults;
    const old = readAddress(contract, `?rows=${split}&cols=${cols}&split=${split}`);
    expect(old).toMatchObject({ view: { split: null }, faults: [] });
    const wrong = readAddress(contract, `?rows=${rows}&cols=${cols}&split=${rows}`);
    expect(wrong.faults).toMatchObject([{ part: `split=${rows}` }]);
  });

  test("settings that differ from their default are written, in a fixed order", () => {
    const choices = {
      ovens: { entries: ["stone", "ir"], mode: "any" as const },
      grains: { entries: ["group:wheats", "rye"], mode: "all" as const },
    };
    expect(
      write({
        split: "tasting",
        filters: { choices, years: { from: 2002, to: 2004 }, text: "a b" },
      }),
    ).toBe("?split=tasting&grains=all:group:wheats,rye&ovens=stone,ir&years=2002-2004&q=a%20b");
  });

  test("a single year, an open group, a merge and a sort are short", () => {
    expect(
      write({
        rows: { ...small.rows, open: ["rest"] },
        merged: { grains: ["spelt~durum"] },
        filters: { ...small.filters, years: { from: 2003, to: 2003 } },
        sort: { column: "title", descending: true },
      }),
    ).toBe("?open=rest&merge=grains:spelt~durum&years=2003&sort=-title");
  });

  test("an axis is laid out as its own dimension is, not as the default one", () => {
    const view = read("?cols=grains&rows=tasting").view;
    expect(view.rows).toEqual({ ...small.rows, dimension: "tasting", level: "values" });
    expect(view.cols).toEqual({ ...small.cols, dimension: "grains", level: "groups" });
    expect(writeAddress(smallCodebook, view)).toBe("?rows=tasting&cols=grains");
  });

  test("the design's example is read on the shipped contract, and written without its defaults", () => {
    const { view, faults } = readAddress(
      contract,
      "?rows=xai_methods&cols=modalities&split=cancer_types&show=count" +
        "&cancer_types=breast,lung&years=2019-2023&q=heat+map",
    );
    expect(faults).toEqual([]);
    expect(view).toEqual({
      ...defaultView(contract),
      filters: {
        choices: { cancer_types: { entries: ["breast", "lung"], mode: "any" } },
        years: { from: 2019, to: 2023 },
        text: "heat map",
      },
    });
    expect(writeAddress(contract, view)).toBe(
      "?cancer_types=breast,lung&years=2019-2023&q=heat%20map",
    );
  });

  test("values are put in the contract's order, each once, and the whole range of years is none", () => {
    expect(writeAddress(smallCodebook, read("?grains=rye,spelt,rye,group:wheats").view)).toBe(
      "?grains=group:wheats,spelt,rye",
    );
    expect(writeAddress(smallCodebook, read("?grains=all:rye").view)).toBe("?grains=rye");
    expect(writeAddress(smallCodebook, read("?years=2001-2005").view)).toBe("");
    expect(writeAddress(smallCodebook, read("?open=rest,wheats").view)).toBe("?open=all");
    expect(writeAddress(smallCodebook, read("?grains=rye~spelt").view)).toBe("?grains=spelt~rye");
    expect(writeAddress(smallCodebook, read("?merge=grains:rye~spelt").view)).toBe(
      "?merge=grains:spelt~rye",
    );
  });

  test("a comparison carries filters of its own", () => {
    const { view, faults } = read("?years=2004&vs=side&vs.years=2001&vs.grains=rye&vs.q=x");
    expect(faults).toEqual([]);
    expect(view.compare).toEqual({
      mode: "side",
      baseline: {
        choices: { grains: { entries: ["rye"], mode: "any" } },
        years: { from: 2001, to: 2001 },
        text: "x",
      },
    });
  });
});

// The short and the full address of 2,000 more views are read back in cited-link.test.ts.
describe("a view and its address", () => {
  test("the short address gives the view back, without a fault", () => {
    fc.assert(
      fc.property(generated, ({ codebook, view }) => {
        expectEqual(readAddress(codebook, writeAddress(codebook, view)), { view, faults: [] });
      }),
      { numRuns: 300 },
    );
  });

  test("so does the full address", () => {
    fc.assert(
      fc.property(generated, ({ codebook, view }) => {
        expectEqual(readAddress(codebook, writeFullAddress(codebook, view)), { view, faults: [] });
      }),
      { numRuns: 300 },
    );
  });

  test("later defaults do not change what a full address shows", () => {
    fc.assert(
      fc.property(generated, fc.nat(), fc.nat(), ({ codebook, view }, a, b) => {
        const name = (pick: number) => codebook.dimensions[pick % codebook.dimensions.length]!.name;
        const later = {
          ...codebook,
          defaults: { rows: name(a), cols: name(b), split: name(a + b) },
        };
        expectEqual(readAddress(later, writeFullAddress(codebook, view)).view, view);
      }),
      { numRuns: 300 },
    );
  });

  test("an address is plain ASCII that a page or a mail does not break", () => {
    fc.assert(
      fc.property(generated, ({ codebook, view }) => {
        for (const address of [writeAddress(codebook, view), writeFullAddress(codebook, view)]) {
          expect(address).toMatch(/^(\?[a-z0-9_.]+=[\w.,:~%-]*(&[a-z0-9_.]+=[\w.,:~%-]*)*)?$/i);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the short address says what the full one says, only less, in the same order", () => {
    fc.assert(
      fc.property(generated, ({ codebook, view }) => {
        const full = settings(writeFullAddress(codebook, view));
        const short = settings(writeAddress(codebook, view));
        expect(full.filter((setting) => short.includes(setting))).toEqual(short);
      }),
      { numRuns: 300 },
    );
  });

  test("the order of the settings does not matter", () => {
    fc.assert(
      fc.property(generated, fc.infiniteStream(fc.nat()), ({ codebook, view }, keys) => {
        const shuffled = settings(writeFullAddress(codebook, view))
          .map((setting) => ({ setting, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ setting }) => setting);
        expectEqual(readAddress(codebook, `?${shuffled.join("&")}`), { view, faults: [] });
      }),
      { numRuns: 300 },
    );
  });

  test("the default view of any codebook has the empty address", () => {
    fc.assert(
      fc.property(anyCodebook, (codebook) => {
        expect(writeAddress(codebook, defaultView(codebook))).toBe("");
      }),
    );
  });

  test("the default view of any codebook can be cited in full", () => {
    fc.assert(
      fc.property(anyCodebook, (codebook) => {
        const view = defaultView(codebook);
        expect(readAddress(codebook, writeFullAddress(codebook, view))).toEqual({
          view,
          faults: [],
        });
      }),
    );
  });
});
