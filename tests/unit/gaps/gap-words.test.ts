import { expect, it, test } from "vitest";
import { allBits } from "../../../src/evidence/bits.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { expectedInWords } from "../../../src/views/finding-words.ts";
import { gapInWords, holdingsInWords, silenceInWords } from "../../../src/views/gap-words.ts";
import { shippedEdition } from "../../data/shipped.ts";

const { contract, studies } = await shippedEdition("1.1");
const table = evidenceTable(contract, studies);
const all = gapList(table, () => allBits(table.size), defaultThresholds(contract));
const named = (name: string) => all.find((gap) => gap.name === name)!;

// The numbers are those of release 1.1, counted from studies.csv by another tool.
test.each([
  [
    "gap--cancer_types--lung--modalities--mri",
    "No study combines MRI with lung, where 13.8 would be expected from 54 studies with MRI and 34 with lung among 133 that could have either (p below 0.001, false discovery rate below 0.001).",
  ],
  [
    "thin--cancer_types--breast--modalities--ct",
    "Only 1 study combines CT with breast, where 6.8 would be expected from 50 studies with CT and 18 with breast among 133 that could have either (p 0.001, false discovery rate 0.04).",
  ],
  [
    "cluster--modalities--mammography--xai_methods--group.examples",
    "8 studies combine examples with mammography, where 1.8 would be expected from 11 studies with examples and 21 with mammography among 131 (p below 0.001, false discovery rate 0.003).",
  ],
  [
    "none--formal-validation--tasks--diagnosis--xai_methods--grad-cam",
    "Of the 11 studies that combine Grad-CAM with diagnosis, 5 say, and none reports a formal check of the explanation, where 2.2 would be expected (p 0.05); overall, 36 of the 83 studies that say how the explanation was checked do.",
  ],
])("%s", (name, sentence) => {
  expect(gapInWords(contract, named(name))).toBe(sentence);
});

it("tells no share of those that say where no code for a no exists", () => {
  const unknown = (id: string) =>
    all.find((gap) => gap.kind === "unknown" && gap.indicator.id === id)!;
  // 15 of 171 studies say that code is available; the only other code is that for silence.
  expect(gapInWords(contract, unknown("code"))).toMatch(
    /not one says anything of “Code availability”; overall, 15 studies do\.$/,
  );
  expect(gapInWords(contract, unknown("public-data"))).toMatch(
    /overall, 47 of the 64 studies that say where the images come from do\.$/,
  );
});

it("gives the numbers of every finding in its sentence, in plain words", () => {
  for (const gap of all) {
    const sentence = gapInWords(contract, gap);
    const numbers = "pairs" in gap ? gap.pairs : "totals" in gap ? gap.totals : [gap.count];
    for (const number of numbers) expect(sentence).toContain(`${number} `);
    if ("expected" in gap) expect(sentence).toContain(expectedInWords(gap.expected));
    expect(sentence).not.toMatch(/undefined|NaN|should|must|crowd|leaves? out/);
    expect(sentence.endsWith(".")).toBe(true);
    if (gap.kind === "unknown") expect(sentence).toMatch(/^Nobody says: /);
    if (gap.kind === "empty") expect(sentence).toContain("may be chance");
  }
});

it("says how many carriers of one entry do not tell the other's dimension", () => {
  const gap = named("gap--modalities--pet--tasks--diagnosis");
  expect("inCell" in gap && silenceInWords(contract, gap)).toMatch(
    /^“Modality” is not reported for \d+ of the \d+ studies with diagnosis\.$/i,
  );
});

test.each([
  [{ first: true, second: true }, 3, "In both codings."],
  [{ first: true, second: false }, 3, "Not in coder 2’s."],
  [{ first: false, second: false }, 2, "Not in coder 1’s or coder 2’s; not at 3 expected."],
  [null, 3, ""],
])("where it holds: %j up to %d", (codings, most, words) => {
  const thresholds = [1, 2, 3].map((expected) => ({ expected, holds: expected <= most }));
  expect(holdingsInWords({ codings, thresholds, solid: false })).toBe(words);
});

test.each([
  [4.24, "4.2"],
  [0.53, "0.5"],
  [0.07, "0.07"],
  [0.0001, "less than 0.01"],
  [1234.5, "1,235"],
])("%d studies are said as %s", (expected, words) => {
  expect(expectedInWords(expected)).toBe(words);
});
