import fc, { type Arbitrary } from "fast-check";
import type { Codebook, Dimension } from "../../src/contract/contract.ts";
import { dimensionOf } from "../../src/contract/lookup.ts";
import { AXIS_ORDERS } from "../../src/evidence/axis.ts";
import { measuresOf } from "../../src/evidence/measures.ts";
import type { Choice, Filters, YearRange } from "../../src/evidence/selection.ts";
import { canonicalNames, isLabel, mergeName, type Names } from "../../src/views/merge-names.ts";
import { THRESHOLDS } from "../../src/views/threshold-settings.ts";
import { defaultView } from "../../src/views/default-view.ts";
import { type AxisChoice, drawnInside, sortColumns, type View } from "../../src/views/view.ts";
import { anyCodebook, anyHits, anyStudies } from "./arbitrary-codebooks.ts";

/*
 * Filters and views that fit a codebook, in the one form that an address gives
 * them back in.
 */

function codes(dimension: Dimension): string[] {
  return dimension.categories.map(({ value }) => value);
}

function reported(dimension: Dimension): string[] {
  return dimension.categories.filter((c) => !c.missing).map(({ value }) => value);
}

/** Ids of the groups that a reported value stands under. */
function usedGroups(dimension: Dimension): string[] {
  return dimension.groups
    .map(({ id }) => id)
    .filter((id) => dimension.categories.some((c) => c.group === id && !c.missing));
}

function anyChoice(dimension: Dimension): Arbitrary<Choice | null> {
  const single = [...usedGroups(dimension).map((id) => `group:${id}`), ...codes(dimension)];
  const known = reported(dimension);
  const merges =
    known.length < 2
      ? fc.constant([])
      : fc
          .uniqueArray(
            fc.subarray(known, { minLength: 2 }).map((values) => values.join("~")),
            { maxLength: 2 },
          )
          .map((entries) => entries.toSorted());
  return fc
    .tuple(fc.subarray(single), merges, fc.constantFrom("any", "all"))
    .map(([entries, merged, mode]) => {
      const all = [...entries, ...merged];
      if (all.length === 0) return null;
      return { entries: all, mode: all.length > 1 ? mode : "any" };
    });
}

function anyYears(codebook: Codebook): Arbitrary<YearRange | null> {
  const dimension = codebook.dimensions.find(({ kind }) => kind === "year");
  if (!dimension) return fc.constant(null);
  const known = codes(dimension).map(Number);
  return fc.tuple(fc.constantFrom(...known), fc.constantFrom(...known)).map(([a, b]) => {
    const range = { from: Math.min(a, b), to: Math.max(a, b) };
    return range.from === known[0] && range.to === known.at(-1) ? null : range;
  });
}

const anyText: Arbitrary<string> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant("") },
    fc.constantFrom("a+b", "a&b=c", "100%", "%41", "<b>", "a,b", "#", "?", "all:", "ß 漢字 😀"),
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.string({ unit: "grapheme-ascii", minLength: 150, maxLength: 200 }),
  )
  .map((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim());

/** Filters over every facet of a codebook. */
export function anyFilters(codebook: Codebook): Arbitrary<Filters> {
  const facets = codebook.dimensions.filter(({ kind }) => kind === "coded");
  const choices = fc
    .tuple(...facets.map((dimension) => fc.oneof(fc.constant(null), anyChoice(dimension))))
    .map((list): Record<string, Choice> =>
      Object.fromEntries(
        list.flatMap((choice, index) => (choice ? [[facets[index]!.name, choice]] : [])),
      ),
    );
  return fc.record({ choices, years: anyYears(codebook), text: anyText });
}

function anyAxis(dimension: Dimension): Arbitrary<AxisChoice> {
  const groups = usedGroups(dimension);
  const foldable =
    dimension.groups.length > 1 && dimension.categories.every((c) => c.missing || c.group !== null);
  const layout: Arbitrary<Pick<AxisChoice, "level" | "open">> = foldable
    ? fc.oneof(
        fc.constant({ level: "values" as const, open: [] }),
        fc.subarray(groups).map((open) => ({
          level: "groups" as const,
          open: open.length === groups.length ? ("all" as const) : open,
        })),
      )
    : fc.constant({ level: "values", open: [] });
  return fc
    .tuple(layout, fc.constantFrom(...AXIS_ORDERS))
    .map(([chosen, order]) => ({ dimension: dimension.name, ...chosen, order }));
}

/** Merges of a dimension's values, none of which shares a value with another; years are not merged. */
function anyMerges(dimension: Dimension): Arbitrary<string[]> {
  if (dimension.kind === "year") return fc.constant([]);
  const values = reported(dimension);
  return fc.tuple(...values.map(() => fc.nat(3))).map((teams) =>
    values.flatMap((value, index) => {
      const team = values.filter((_, other) => teams[other] === teams[index]);
      return teams[index] !== 0 && team.length > 1 && team[0] === value ? [team.join("~")] : [];
    }),
  );
}

function anyMerged(codebook: Codebook): Arbitrary<View["merged"]> {
  const { dimensions } = codebook;
  const some = dimensions.map((d) => fc.oneof(fc.constant([]), anyMerges(d)));
  return fc
    .tuple(...some)
    .map((lists) =>
      Object.fromEntries(
        lists.flatMap((entries, index) =>
          entries.length > 0 ? [[dimensions[index]!.name, entries]] : [],
        ),
      ),
    );
}

/** Thresholds with at most four decimals, as many as an address holds. */
function anyThresholds(codebook: Codebook): Arbitrary<View["thresholds"]> {
  const numbers = THRESHOLDS.map(({ least, most, whole }) => {
    const parts = whole ? 1 : 10_000;
    const [min, max] = [Math.ceil(least * parts), Math.min(most, 20) * parts];
    return fc.integer({ min, max }).map((n) => n / parts);
  });
  const known = codebook.dimensions.filter(({ kind }) => kind === "year").flatMap(codes);
  const since = known.length > 0 ? fc.constantFrom(...known.map(Number)) : fc.constant(null);
  return fc.tuple(fc.tuple(...numbers), since).map(([values, year]) => ({
    ...defaultView(codebook).thresholds,
    ...Object.fromEntries(THRESHOLDS.map(({ key }, index) => [key, values[index]])),
    since: year,
  }));
}

/** Names for some of what is merged. */
function anyNames(codebook: Codebook, merged: View["merged"]): Arbitrary<Names> {
  const entries = Object.entries(merged).flatMap(([name, list]) =>
    list.map((entry) => ({ dimension: dimensionOf(codebook, name), entry })),
  );
  const text = fc.string({ unit: "grapheme", maxLength: 70 }).map(mergeName);
  return fc.tuple(...entries.map(() => text)).map((texts) => {
    const names: Record<string, Record<string, string>> = {};
    entries.forEach(({ dimension, entry }, index) => {
      if (isLabel(dimension, texts[index]!)) return;
      (names[dimension.name] ??= {})[entry] = texts[index]!;
    });
    return canonicalNames(merged, names);
  });
}

/** Views of a codebook; settings that this file does not know stay at their default. */
export function anyView(codebook: Codebook): Arbitrary<View> {
  const names = codebook.dimensions.map(({ name }) => name);
  const axis = fc.constantFrom(...codebook.dimensions).chain(anyAxis);
  const compared = fc.record({
    mode: fc.constantFrom("difference" as const, "side" as const),
    baseline: anyFilters(codebook),
  });
  return fc
    .record({
      rows: axis,
      cols: axis,
      third: fc.record({
        split: fc.option(fc.constantFrom(...names)),
        inside: fc.option(fc.constantFrom("rows" as const, "cols" as const)),
      }),
      foldBelow: fc.integer({ min: 1, max: 4 }),
      show: fc.constantFrom(...measuresOf(codebook).map(({ id }) => id)),
      unused: fc.boolean(),
      missing: fc.boolean(),
      merged: anyMerged(codebook),
      filters: anyFilters(codebook),
      lens: fc.boolean(),
      thresholds: anyThresholds(codebook),
      compare: fc.option(compared),
      columns: fc.shuffledSubarray(names),
      sort: fc.record({
        column: fc.constantFrom(...sortColumns(codebook)),
        descending: fc.boolean(),
      }),
    })
    .map(({ third, ...settings }): View => {
      const { split, inside } = third;
      const free =
        split !== null && ![settings.rows.dimension, settings.cols.dimension].includes(split);
      return {
        ...defaultView(codebook),
        ...settings,
        ...drawnInside(codebook, free ? split : null, inside),
        ...(free && inside !== null && { foldBelow: settings.foldBelow }),
      };
    })
    .chain((view) => anyUnfolded(codebook, view).map((unfolded) => ({ ...view, unfolded })))
    .chain((view) => anyNames(codebook, view.merged).map((names) => ({ ...view, names })));
}

/** Entries of an axis inside which nothing is folded, where something can be. */
function anyUnfolded(codebook: Codebook, view: View): Arbitrary<readonly string[]> {
  if (view.inside === null || view.foldBelow === 1) return fc.constant([]);
  return anyChoice(dimensionOf(codebook, view[view.inside].dimension)).map(
    (choice) => choice?.entries ?? [],
  );
}

/** A codebook with a view of it. */
export function viewOf(codebook: Codebook) {
  return anyView(codebook).map((view) => ({ codebook, view }));
}

/** A codebook with studies, a view and hits that fit it. */
export const anyEvidence = anyCodebook.chain((codebook) =>
  anyStudies(codebook).chain((studies) =>
    fc.record({
      codebook: fc.constant(codebook),
      studies: fc.constant(studies),
      view: anyView(codebook),
      hits: anyHits(studies.length),
    }),
  ),
);
