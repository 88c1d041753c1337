import { expect, test } from "vitest";
import { readAddress, writeAddress } from "../../../src/views/address.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";
import { misfits } from "./valid-view.ts";

/** What is dropped from an address is listed, and the rest of it is followed. */

const small = defaultView(smallCodebook);
const read = (query: string) => readAddress(smallCodebook, query);

test.each([
  ["no such setting", "nonsense=1"],
  ["a setting without a name", "=1"],
  ["a prototype's name", "__proto__=rye"],
  ["another prototype's name", "constructor=rye"],
  ["an unknown dimension on an axis", "rows=barley"],
  ["a prototype's name as a dimension", "cols=constructor"],
  ["an unknown dimension to split by", "split=barley"],
  ["an unknown measure", "show=weight"],
  ["an unknown level", "rowsby=colour"],
  ["groups of a dimension without groups", "colsby=groups"],
  ["an unknown group", "open=barley"],
  ["an unknown order", "rowsorder=luck"],
  ["neither show nor hide", "unused=maybe"],
  ["neither show nor hide, again", "missing=yes"],
  ["neither on nor off", "lens=dim"],
  ["a merge of one value", "merge=grains:spelt"],
  ["a merge of one value with itself", "merge=grains:spelt~spelt"],
  ["a merge with an unknown value", "merge=grains:spelt~barley"],
  ["a merge with what is not told", "merge=grains:spelt~not-told"],
  ["a merge in an unknown dimension", "merge=flour:spelt~durum"],
  ["a merge without a dimension", "merge=spelt~durum"],
  ["an unknown value", "grains=barley"],
  ["an unknown group of values", "grains=group:barley"],
  ["an unknown value in a merge", "grains=spelt~barley"],
  ["a value merged with what is not told", "grains=spelt~not-told"],
  ["a value merged with itself", "grains=spelt~spelt"],
  ["a value in capitals", "grains=Spelt"],
  ["years outside the table", "years=1990-1999"],
  ["years the wrong way round", "years=2004-2002"],
  ["three years", "years=2001-2002-2003"],
  ["no year", "years=soon"],
  ["a threshold that is no number", "expected=many"],
  ["a threshold out of bounds", "fdr=2"],
  ["a threshold in another notation", "expected=1e2"],
  ["half a study", "least=2.5"],
  ["a year outside the table", "since=1999"],
  ["an unknown way to compare", "vs=sideways"],
  ["a baseline without a comparison", "vs.grains=rye"],
  ["an unknown column", "columns=weight"],
  ["an unknown sort", "sort=weight"],
  ["a sort turned twice", "sort=--title"],
])("%s: %s", (_, setting) => {
  const { view, faults } = read(`?${setting}&ovens=stone`);
  expect(faults).toHaveLength(1);
  expect(faults[0]?.part).toBe(setting);
  expect(faults[0]?.reason).not.toBe("");
  expect(view.filters.choices).toEqual({ ovens: { entries: ["stone"], mode: "any" } });
  expect(misfits(smallCodebook, view)).toEqual([]);
  const kept = setting.startsWith("columns") ? { ...view, columns: small.columns } : view;
  expect(writeAddress(smallCodebook, kept)).toBe("?ovens=stone");
});

test.each([
  ["grains=spelt,barley,rye", "?grains=spelt,rye"],
  ["open=rest,barley", "?open=rest"],
  ["columns=baked,weight", "?columns=baked"],
  ["merge=grains:spelt~durum,grains:rye~barley", "?merge=grains:spelt~durum"],
  ["merge=grains:spelt~durum~not-told", "?merge=grains:spelt~durum"],
  ["merge=grains:spelt~durum,grains:durum~rye~other", "?merge=grains:spelt~durum,grains:rye~other"],
  ["grains=spelt~durum~not-told", "?grains=spelt~durum"],
  ["rowsby=values&open=wheats", "?rowsby=values"],
  ["grains=rye&grains=spelt", "?grains=rye"],
])("of %s what is known is kept", (given, kept) => {
  const { view, faults } = read(`?${given}`);
  expect(faults).toHaveLength(1);
  expect(writeAddress(smallCodebook, view)).toBe(kept);
});

test("each unknown value is named", () => {
  const { faults } = read("?grains=barley,rye,millet");
  expect(faults.map(({ reason }) => reason)).toEqual([
    expect.stringContaining("barley"),
    expect.stringContaining("millet"),
  ]);
});

test("a text longer than can be searched is cut, and said to be", () => {
  const { view, faults } = read(`?q=${"x".repeat(5000)}`);
  expect(view.filters.text.length).toBeLessThan(1000);
  expect(faults).toHaveLength(1);
  expect(faults[0]!.part.length).toBeLessThan(200);
});
