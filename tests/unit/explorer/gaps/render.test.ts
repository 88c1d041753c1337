import { h } from "preact";
import { describe, expect, test } from "vitest";
import { allBits } from "../../../../src/evidence/bits.ts";
import type { ChanceCounts } from "../../../../src/evidence/gaps/chance.ts";
import type { Gap } from "../../../../src/evidence/gaps/gap.ts";
import { gapList } from "../../../../src/evidence/gaps/gap-list.ts";
import { nestGaps } from "../../../../src/evidence/gaps/nested.ts";
import { defaultThresholds } from "../../../../src/evidence/gaps/thresholds.ts";
import { evidenceTable } from "../../../../src/evidence/table.ts";
import { GapAnswer } from "../../../../src/explorer/gaps/GapAnswer.tsx";
import { GapEntry, type GapTools } from "../../../../src/explorer/gaps/GapEntry.tsx";
import { longestBar } from "../../../../src/explorer/gaps/GapPicture.tsx";
import { shippedEdition } from "../../../data/shipped.ts";
import { draw, textsOf } from "../draw.ts";

const { contract, studies } = await shippedEdition("1.1");
const table = evidenceTable(contract, studies);
const everything = () => allBits(table.size);
const thresholds = defaultThresholds(contract);
const gaps = gapList(table, everything, thresholds);

const tools: GapTools = {
  table,
  contextOf: everything,
  mapHref: ({ name }) => `/?${name}`,
  studiesHref: (entries) => `/studies/?${entries.map(({ entry }) => entry).join("&")}`,
  lastingHref: (name) => `#${name}`,
  checked: null,
  plainHref: () => "/gaps/list/",
};
const most = longestBar(gaps);
const drawn = nestGaps(gaps).map((nested) => ({
  gap: nested.gap,
  nested,
  document: draw(h(GapEntry, { nested, tools, most, asked: "" })),
}));

describe("an entry of the list of gaps", () => {
  test("says the same number in its sentence, its picture and its facts", () => {
    for (const { gap, document } of drawn) {
      const [facts = ""] = textsOf(document, ".gap-numbers");
      const [sentence = ""] = textsOf(document, ".gap-entry > p");
      const [picture = ""] = textsOf(document, ".gap-picture span");
      const said = /n (?<count>\d+)/.exec(facts)?.groups?.["count"];
      expect(said, gap.name).toBe("inCell" in gap ? String(gap.inCell) : said);
      if ("expected" in gap && gap.kind !== "none") {
        const expected = /e (?<expected>[\d.]+)/.exec(facts)!.groups!["expected"]!;
        expect(picture, gap.name).toContain(`${expected} expected`);
        expect(sentence, gap.name).toContain(expected);
      }
      const none = gap.kind === "gap" || gap.kind === "empty";
      if ("inCell" in gap) expect(sentence.includes("No study combines"), sentence).toBe(none);
    }
  });

  test("is marked as what may be chance just where it is empty and not tested", () => {
    for (const { gap, document } of drawn) {
      const marked = textsOf(document, ".gap-mark").includes("maybe chance");
      expect(marked, gap.name).toBe(gap.kind === "empty");
      expect(document.querySelector(".gap-entry")!.classList.contains("solid"), gap.name).toBe(
        gap.holds.solid,
      );
    }
  });

  test("draws no bar longer than the longest, and that one in full", () => {
    const widths = drawn.flatMap(({ document }) =>
      [...document.querySelectorAll(".gap-picture rect")].map(
        (bar) => Number(bar.getAttribute("x")) + Number(bar.getAttribute("width")),
      ),
    );
    expect(Math.max(...widths)).toBe(112.5);
    expect(longestBar([])).toBe(0);
  });

  test("names nearest studies where nothing stands, and says where some of them are silent", () => {
    const silent = new Map(
      contract.dimensions.map(({ name, categories }) => [
        name,
        new Set(categories.filter(({ missing }) => missing).map(({ value }) => value)),
      ]),
    );
    let [told, untold] = [0, 0];
    for (const { gap, document } of drawn) {
      const lines = textsOf(document, ".near-misses > li");
      if (!["gap", "empty", "three-way"].includes(gap.kind)) {
        expect(lines).toEqual([]);
        continue;
      }
      for (const { dimension } of gap.entries) {
        const title = contract.dimensions.find(({ name }) => name === dimension)!.title;
        const line = lines.find((text) =>
          text.toLowerCase().includes(`another ${title.toLowerCase()}`),
        );
        const others = gap.entries.filter((entry) => entry.dimension !== dimension);
        const carrying = studies.filter(({ codes }) =>
          others.every(({ dimension: name, entry }) => carries(name, entry, codes[name] ?? [])),
        );
        if (carrying.length === 0) {
          expect(line).toBeUndefined();
          continue;
        }
        const own = gap.entries.find((entry) => entry.dimension === dimension)!;
        const near = carrying.filter(
          ({ codes }) => !carries(dimension, own.entry, codes[dimension] ?? []),
        );
        expect(line, gap.name).toContain(`Nearest: ${near.length} stud`);
        const anySilent = near.some(({ codes }) =>
          (codes[dimension] ?? []).some((code) => silent.get(dimension)!.has(code)),
        );
        expect(line!.includes(" or none told:"), line).toBe(anySilent);
        if (anySilent) untold += 1;
        else told += 1;
      }
    }
    expect(Math.min(told, untold)).toBeGreaterThan(0);
  });

  test("leads to the map and to itself, and can be told from others by ear", () => {
    for (const { gap, document } of drawn) {
      const [map, own] = [...document.querySelectorAll(".gap-entry > .gap-links a")];
      expect([map, own].map((link) => link!.getAttribute("href"))).toEqual([
        `/?${gap.name}`,
        `#${gap.name}`,
      ]);
      expect(map!.getAttribute("aria-label")).toMatch(/^On the map: ./);
    }
    const named = drawn.map(({ document }) =>
      document.querySelector(".gap-entry > .gap-links a")!.getAttribute("aria-label"),
    );
    expect(new Set(named).size).toBe(named.length);
  });
});

/** Whether codes hold a value, one of a group or one of a merge: read off the contract by plain means. */
function carries(name: string, entry: string, codes: readonly string[]): boolean {
  const { categories } = contract.dimensions.find((dimension) => dimension.name === name)!;
  const values = entry.startsWith("group:")
    ? categories.filter(({ group, missing }) => !missing && `group:${group}` === entry)
    : categories.filter(({ value }) => entry.split("~").includes(value));
  return values.some(({ value }) => codes.includes(value));
}

describe("the answer", () => {
  const none: ChanceCounts = {
    values: { cells: 0, empty: 0, byChance: 0 },
    all: { cells: 0, empty: 0, byChance: 0 },
  };
  const answer = (
    of: readonly Gap[],
    pairs = none,
    coded: { studies: number; of: number } | null = null,
  ) =>
    textsOf(
      draw(
        h(GapAnswer, {
          ...{ codebook: contract, gaps: of, narrowed: [], selected: table.size, thresholds },
          ...{ pairs, triples: none, coded, hrefOf: (name: string) => `#${name}` },
        }),
      ),
      "p",
    );
  const solid = gaps.filter(({ holds }) => holds.solid);

  test("counts what is solid by kind, and names the gaps among it", () => {
    const [first, second] = answer(gaps);
    const of = (kind: Gap["kind"]) => solid.filter((gap) => gap.kind === kind).length;
    expect(first).toMatch(new RegExp(`^${solid.length} findings are solid among 171 studies: `));
    expect(first).toContain(`${of("gap")} gaps (no study)`);
    expect(first).toContain(`${of("cluster")} clusters (more than expected)`);
    expect(second!.split(/, | and /).length).toBeGreaterThanOrEqual(of("gap"));
    expect(first).not.toContain("codings");
  });

  test("of nothing says so, and claims no test and no coding", () => {
    const [first, second, third] = answer([], none, { studies: 171, of: 171 });
    expect(first).toBe("No findings are solid among 171 studies.");
    expect(second).toBe("No gap is among them.");
    expect(third).toBe(
      `Being empty proves little: no cell of two single values has ${thresholds.expected} or more expected.`,
    );
  });

  test("of one finding is told in the singular", () => {
    const gap = solid.find(({ kind }) => kind === "gap")!;
    const [first, second] = answer([gap]);
    expect(first).toMatch(
      /^1 finding is solid among 171 studies: 1 gap \(no study\), no thin cells/,
    );
    expect(second).toMatch(/^No study combines [^,]+\.$/);
  });

  test("says of how many studies two codings were tried where not all were coded twice", () => {
    expect(answer(gaps, none, { studies: 60, of: 171 })[0]).toContain(
      "both coders’ own codes give the same (60 of 171 studies were coded twice;",
    );
    expect(answer(gaps, none, { studies: 171, of: 171 })[0]).not.toContain("coded twice");
    expect(answer(gaps)[0]).not.toContain("coders");
  });

  test("says what chance alone would leave empty, one and many", () => {
    const all = { cells: 12, empty: 3, byChance: 2.5 };
    const [, , said, groups] = answer([], { values: { cells: 1, empty: 1, byChance: 0.5 }, all });
    expect(said).toContain("of the 1 cell of two single values");
    expect(groups).toContain("3 of 12 cells of two are empty, 2.5 by chance alone.");
  });
});
