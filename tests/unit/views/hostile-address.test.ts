import fc from "fast-check";
import { expect, test } from "vitest";
import type { AddressFault } from "../../../src/views/address-faults.ts";
import { readAddress, writeAddress, writeFullAddress } from "../../../src/views/address.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";
import { expectEqual } from "../../support/expect-equal.ts";
import { misfits } from "./valid-view.ts";

const small = defaultView(smallCodebook);
const read = (query: string) => readAddress(smallCodebook, query);

/** Every name that an address of this codebook can hold. */
const known = writeFullAddress(smallCodebook, {
  ...small,
  compare: { mode: "side", baseline: small.filters },
})
  .slice(1)
  .split("&")
  .map((setting) => setting.slice(0, setting.indexOf("=")));
const words = (text: string) => text.split(" ");
const prototypeNames = words("__proto__ constructor prototype toString hasOwnProperty");
const names = [...known, ...prototypeNames, ...words("vs. vs.vs <b> rows[]"), ""];
const values = [
  ...prototypeNames,
  ...words("<script>alert(1)</script> javascript:alert(1) ${7*7}"),
  '"><img src=x onerror=alert(1)>',
  ...words("% %2 %zz %E0%A4%A %00 %ED%A0%80 %F0%9F"),
  ...["\ud800", "\udfff", "\0", "\u202e", " ", "\n"],
  ...words("all all: all:all: group: group:wheats ~ ~~ spelt spelt~durum spelt~spelt not-told"),
  ...words("grains:spelt~durum grains:spelt~spelt baked:2001~2002 constructor:a~b __proto__:a~b"),
  ...words("grains baked values groups count similarity show hide on side difference wheats"),
  ...words("2002 2001-9999 0000-9999 NaN-NaN -title -- - -0 1e9 Infinity 0.5 0.00001 3 ,,, : :: +"),
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...values) },
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."%&=+;#~:,-\ud800\udc00<>\"'ae09"), maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(","));
const setting = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...names), text).map((p) => p.join("=")) },
  { weight: 1, arbitrary: piece },
  { weight: 1, arbitrary: fc.tuple(piece, piece).map((p) => p.join("=")) },
);
const hostile = fc.array(setting, { maxLength: 8 }).map((parts) => `?${parts.join("&")}`);

test("none of 10,000 throws, gives a view that does not fit, or one without an address", () => {
  fc.assert(
    fc.property(hostile, (query) => {
      const { view, faults } = read(query);
      expectEqual(misfits(smallCodebook, view), []);
      const address = writeAddress(smallCodebook, view);
      expectEqual(read(address), { view, faults: [] });
      expectEqual(read(writeFullAddress(smallCodebook, view)), { view, faults: [] });
      const isClear = ({ part, reason }: AddressFault) =>
        part.length + reason.length < 400 &&
        reason !== "" &&
        part.isWellFormed() &&
        reason.isWellFormed();
      expectEqual(
        faults.filter((fault) => !isClear(fault)),
        [],
      );
    }),
    { numRuns: 10_000 },
  );
});

test("every setting without a known name, and every second one, is listed", () => {
  fc.assert(
    fc.property(hostile, (query) => {
      const { faults } = read(query);
      const seen = new Set<string>();
      let strange = 0;
      for (const name of new URLSearchParams(query).keys()) {
        if (!known.includes(name) || seen.has(name)) strange += 1;
        seen.add(name);
      }
      const listed = faults.filter(({ reason }) => /no such setting|given twice/.test(reason));
      expect(listed).toHaveLength(strange);
    }),
    { numRuns: 2000 },
  );
});

test("settings given once each mean the same in any order", () => {
  fc.assert(
    fc.property(hostile, (query) => {
      const given = new Map(new URLSearchParams(query));
      const forward = new URLSearchParams([...given]).toString();
      const backward = new URLSearchParams([...given].toReversed()).toString();
      expectEqual(read(backward).view, read(forward).view);
    }),
    { numRuns: 1000 },
  );
});

test("a huge address is read like any other", () => {
  const long = `?grains=${"spelt,barley,".repeat(20_000)}&${"x=1&".repeat(2000)}q=${"%F0%9F%8D%9E".repeat(9000)}`;
  const { view, faults } = read(long);
  expect(misfits(smallCodebook, view)).toEqual([]);
  expect(view.filters.choices["grains"]?.entries).toEqual(["spelt"]);
  expect(faults.at(-1)?.reason).toMatch(/^and [\d,]+ more$/);
});

test("the prototype of every object is left alone", () => {
  read("?__proto__=rye&constructor=x&merge=__proto__:a~b,constructor:a~b&__proto__.entries=1");
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)["entries"]).toBeUndefined();
});
