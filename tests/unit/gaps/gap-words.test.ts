import { expect, it, test } from "vitest";
import { loadEdition } from "../../../src/dataset/load-edition.ts";
import { allBits } from "../../../src/evidence/bits.ts";
import { knowledgeGaps } from "../../../src/evidence/gaps/knowledge-gaps.ts";
import { qualityGaps } from "../../../src/evidence/gaps/quality-gaps.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { threeWayGaps } from "../../../src/evidence/gaps/three-way-gaps.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { expectedInWords, gapInWords, silenceInWords } from "../../../src/views/gap-words.ts";

const { contract, studies } = await loadEdition("data");
const table = evidenceTable(contract, studies);
const everything = () => allBits(table.size);
const thresholds = defaultThresholds(contract);
const { gaps, thin, clusters } = knowledgeGaps(
  table,
  [
    ["xai_methods", "modalities"],
    ["modalities", "cancer_types"],
    ["modalities", "dataset_access"],
  ],
  everything,
  thresholds,
);
const triples = ["xai_methods", "modalities", "cancer_types"] as const;
const threeWay = threeWayGaps(table, triples, everything, thresholds);
const quality = qualityGaps(
  table,
  [
    ["xai_methods", "modalities"],
    ["xai_methods", "cancer_types"],
  ],
  contract.indicators,
  everything,
  thresholds,
);
const all = [...gaps, ...thin, ...clusters, ...threeWay, ...quality];
const named = (name: string) => {
  const found = all.find((gap) => gap.name === name);
  if (!found) throw new Error(`no finding ${name}`);
  return gapInWords(contract, found);
};

// The numbers are those of release 1.0, counted from studies.csv by another tool.
test.each([
  [
    "gap--modalities--ultrasound--xai_methods--group.examples",
    "No study combines examples with ultrasound, though 2.0 would be expected from 12 studies with examples and 29 with ultrasound among 171.",
  ],
  [
    "thin--cancer_types--breast--modalities--ct",
    "Only 1 study combines CT with breast, though 14.6 would be expected from 52 studies with CT and 48 with breast among 171 (false discovery rate below 0.001).",
  ],
  [
    "cluster--modalities--mammography--xai_methods--group.examples",
    "8 studies combine examples with mammography, where 2.0 would be expected from 12 studies with examples and 28 with mammography among 171 (false discovery rate 0.006).",
  ],
])("%s", (name, sentence) => {
  expect(named(name)).toBe(sentence);
});

it("claims no absence where none of the studies tell", () => {
  const gap = gaps.find(({ name }) => name === "gap--dataset_access--public--modalities--pet")!;
  expect(gapInWords(contract, gap)).toMatch(/^No study is known to combine PET with /);
  expect(silenceInWords(contract, gap)).toBe(
    "“Data access” is not reported for any of the 9 studies with PET.",
  );
});

it("says that nothing is known where all studies of a cell are silent", () => {
  const unknown = quality.filter(({ kind }) => kind === "unknown");
  expect(unknown.length).toBeGreaterThan(0);
  for (const gap of unknown) {
    expect(gapInWords(contract, gap)).toMatch(
      /^None of the \d+ studies that combine .+, and not one of them says anything of “/,
    );
  }
});

it("gives the numbers of every finding in its sentence", () => {
  for (const gap of all) {
    const sentence = gapInWords(contract, gap);
    const numbers = "pairs" in gap ? gap.pairs : "totals" in gap ? gap.totals : [gap.count];
    for (const number of numbers) expect(sentence).toContain(`${number} `);
    if ("expected" in gap) expect(sentence).toContain(expectedInWords(gap.expected));
    else if (gap.unreported > 0 && gap.kind !== "unknown") {
      expect(sentence).toContain(`; ${gap.unreported} of them do`);
    }
    expect(sentence).not.toMatch(/undefined|NaN|should|must/);
    expect(sentence).toMatch(/^[^.]*(?:\d\.\d[^.]*)*\.$/);
  }
});

it("names each two of three with their number of studies", () => {
  expect(
    named("three-way--cancer_types--breast--modalities--ultrasound--xai_methods--grad-cam"),
  ).toBe(
    "No study combines Grad-CAM, ultrasound and breast, though each two of them occur together " +
      "(Grad-CAM with ultrasound in 4 studies, Grad-CAM with breast in 5 studies, ultrasound " +
      "with breast in 13 studies) and 1.4 would be expected from these pairs.",
  );
});

it("says which year a stale cell ends with", () => {
  const stale = quality.find(({ kind }) => kind === "stale")!;
  expect(gapInWords(contract, stale)).toMatch(
    /^None of the 3 studies that combine [^;]+ is of 2021 or later; the newest is of 2020; overall, \d+ of 171 studies are\.$/,
  );
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
