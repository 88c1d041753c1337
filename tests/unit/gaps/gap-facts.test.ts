import { expect, it, test } from "vitest";
import { allBits } from "../../../src/evidence/bits.ts";
import type { Gap } from "../../../src/evidence/gaps/gap.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { nestGaps } from "../../../src/evidence/gaps/nested.ts";
import { otherCodings, secondCoding } from "../../../src/evidence/gaps/second-coding.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { gapSections } from "../../../src/explorer/gaps/gap-sections.ts";
import { gapFacts, gapReceipt, gapTitle, standingInWords } from "../../../src/views/gap-facts.ts";
import { gapInWords } from "../../../src/views/gap-words.ts";
import { shippedEdition } from "../../data/shipped.ts";

const { contract, studies, agreement } = await shippedEdition("1.1");
const table = evidenceTable(contract, studies);
const everything = () => allBits(table.size);
const usual = defaultThresholds(contract);
const codings = otherCodings(table, secondCoding(table, agreement), everything);
const all = gapList(table, everything, usual, {}, codings);
const named = (name: string) => all.find((gap) => gap.name === name)!;
const numbers = (gap: Gap) => gapFacts(gap).map(({ letter, value }) => `${letter} ${value}`);

// The numbers are those of release 1.1, counted from studies.csv by another tool.
test.each([
  [
    "gap--cancer_types--lung--modalities--mri",
    ["n 0", "e 13.8", "p below 0.001", "q below 0.001"],
    "MRI with lung",
    "Solid: holds in both codings and at every threshold.",
  ],
  [
    "thin--cancer_types--breast--modalities--ct",
    ["n 1", "e 6.8", "p 0.001", "q 0.04"],
    "CT with breast",
    "Solid: holds in both codings.",
  ],
  [
    "none--formal-validation--tasks--diagnosis--xai_methods--grad-cam",
    ["n 0", "e 2.2", "p 0.05", "q not tested"],
    "Grad-CAM with diagnosis",
    "Not in coder 2’s; not at 3 expected.",
  ],
])("%s", (name, facts, title, standing) => {
  const gap = named(name);
  expect(numbers(gap)).toEqual(facts);
  expect(gapTitle(contract, gap)).toBe(title);
  expect(standingInWords(gap)).toBe(standing);
});

it("says nothing of codings where there was one", () => {
  const once = gapList(table, everything, usual);
  for (const gap of once) expect(standingInWords(gap)).not.toMatch(/cod(er|ing)/);
  const solid = (kind: Gap["kind"]) => once.find((gap) => gap.kind === kind && gap.holds.solid)!;
  expect(standingInWords(solid("gap"))).toBe("Solid: holds at every threshold.");
  expect(standingInWords(solid("cluster"))).toBe("Solid.");
  expect(once.some(({ holds }) => holds.solid)).toBe(true);
});

it("says of each pair and each three who counts, all studies accounted for", () => {
  for (const gap of all.filter((one) => "leftOut" in one)) {
    const receipt = gapReceipt(contract, gap);
    const out = [...receipt.matchAll(/(\d+) stud(?:y|ies) (?:not|whose)/g)].map(([, n]) => +n!);
    const left = out.reduce((sum, n) => sum + n, 0);
    expect(gap.total + left, gap.name).toBe(table.size);
  }
});

it("keeps p and q out of a sentence beside which they stand", () => {
  for (const gap of all) {
    expect(gapInWords(contract, gap, false)).not.toMatch(/\(p |false discovery/);
    const letters = gapFacts(gap)
      .map(({ letter }) => letter)
      .join("");
    expect(letters).toBe("expected" in gap ? "nepq" : "n");
  }
});

it("puts each gap in one section, solid ones first, and inner ones under outer ones", () => {
  const sections = gapSections(all, [...new Set(all.map(({ kind }) => kind))]);
  const listed = sections.flatMap(({ groups }) =>
    groups.flatMap(({ gaps }) => gaps.flatMap(({ gap, inside }) => [gap, ...inside])),
  );
  expect(listed.map(({ name }) => name).sort()).toEqual(all.map(({ name }) => name).sort());
  expect(sections[0]!.count).toBe(all.filter(({ holds }) => holds.solid).length);
  expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
  const ids = sections.flatMap(({ id, groups }) => [id, ...groups.flatMap((g) => g.id ?? [])]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ["knowledge-gaps", "thin-cells", "clusters"]) expect(ids).toContain(id);
  for (const { gap, inside } of nestGaps(all)) {
    for (const inner of inside) expect("within" in inner && inner.within).toBe(gap.name);
  }
});

it("never hides a solid gap below one that is not, and lists an inner one alone without its outer", () => {
  const outer = named("empty--cancer_types--brain--xai_methods--semantic-attributes");
  const inner = all.find((gap) => "within" in gap && gap.within !== null)!;
  expect(nestGaps([inner])).toEqual([{ gap: inner, inside: [] }]);
  const sure = { ...inner, within: outer.name, holds: { ...inner.holds, solid: true } } as Gap;
  expect(nestGaps([outer, sure])).toHaveLength(2);
  const unsure = { ...sure, holds: { ...sure.holds, solid: false } } as Gap;
  expect(nestGaps([outer, unsure])).toEqual([{ gap: outer, inside: [unsure] }]);
});
