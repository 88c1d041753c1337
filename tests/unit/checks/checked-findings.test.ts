import { describe, expect, test } from "vitest";
import { allBits } from "../../../src/evidence/bits.ts";
import { checkedFindings } from "../../../src/evidence/checks/checked-findings.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { checkedFindingInWords } from "../../../src/views/check-words.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

/** Invented: 12 loaves of spelt on stone, 12 of durum by steam, never the one with the other's oven. */
const studies = Array.from({ length: 24 }, (_, at) => ({
  id: `b${at}`,
  codes: {
    grains: [at < 12 ? "spelt" : "durum"],
    ovens: [at < 12 ? "stone" : "steam"],
    tasting: ["panel"],
    baked: ["2001"],
  },
}));
const table = evidenceTable(smallCodebook, studies);
const everything = () => allBits(table.size);
const thresholds = defaultThresholds(smallCodebook);
const found = gapList(table, everything, thresholds).filter(({ kind }) => kind === "gap");
const spelt = found.find(({ name }) => name.includes("grains--spelt") && name.includes("steam"))!;
const durum = found.find(({ name }) => name.includes("grains--durum") && name.includes("stone"))!;

describe("a finding and the codes that checkers propose", () => {
  test("says nothing while nobody checked, and that it stays where nothing is proposed", () => {
    const of = (checked: Parameters<typeof checkedFindings>[1]) =>
      checkedFindings(table, checked, everything, thresholds, {});
    expect(checkedFindingInWords(spelt.name, of(null))).toBe("");
    expect(checkedFindingInWords(spelt.name, of({ studies: 1, proposed: null }))).toBe(
      "Checks of 1 study so far would not change it.",
    );
  });

  test("is gone with them where a study would come to carry both", () => {
    // The first study of spelt was baked by steam too, says a checker: position 1 of the ovens.
    const proposed = { ovens: [[0, [0, 1]]] } as const;
    const after = checkedFindings(table, { studies: 2, proposed }, everything, thresholds, {});
    expect(checkedFindingInWords(spelt.name, after)).toBe(
      "With the codes that checkers propose it would not be found.",
    );
    expect(after!.stays(durum.name)).toBe(true);
  });
});
