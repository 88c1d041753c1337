import { deepStrictEqual, equal } from "node:assert/strict";
import { allBits, countBits } from "../../src/evidence/bits.ts";
import { gapList } from "../../src/evidence/gaps/gap-list.ts";
import { defaultThresholds } from "../../src/evidence/gaps/thresholds.ts";
import { searchOver } from "../../src/evidence/search.ts";
import { evidenceTable } from "../../src/evidence/table.ts";
import { studyText } from "../../src/wire/study-text.ts";
import { crossfilterCounting, crossfilterSearch } from "./crossfilter-counting.ts";
import { editionOf } from "./data-folders.ts";
import { ownCounting } from "./own-counting.ts";
import { plainCombinations, plainCounting } from "./plain-counting.ts";
import { alternatingFilters, type Counting } from "./pure-work.ts";
import { exponentCell, failure, median, plain, spread, type Table } from "./report.ts";
import type { Settings } from "./settings.ts";
import { timeWays } from "./time-work.ts";
import { TYPED, TYPED_WORDS } from "./typed-words.ts";

/** The same work done in up to three ways; null where a way does not do it. */
interface Work {
  readonly name: string;
  readonly own: () => unknown;
  readonly loop: (() => unknown) | null;
  readonly crossfilter: (() => unknown) | null;
}

/** Counting, gaps and search in Node, beside a plain loop and beside crossfilter2, at each size. */
export async function purePart({ sizes, runs }: Settings): Promise<Table[]> {
  const rows: string[][] = [];
  const medians = new Map<string, { size: number; time: number }[]>();
  for (const size of sizes) {
    try {
      for (const work of await worksAt(size)) {
        const ways = [work.own, work.loop, work.crossfilter];
        const timed = timeWays(
          ways.filter((way) => way !== null),
          runs,
        );
        const [own, loop, cross] = ways.map((way) => (way ? timed.shift()! : null));
        const points = medians.get(work.name) ?? [];
        medians.set(work.name, [...points, { size, time: median(own!) }]);
        rows.push([
          work.name,
          size.toLocaleString("en"),
          spread(own!),
          loop ? spread(loop) : "–",
          cross ? spread(cross) : "–",
          loop ? plain(median(loop) / median(own!)) : "–",
          cross ? plain(median(cross) / median(own!)) : "–",
        ]);
      }
    } catch (error) {
      rows.push(["all", size.toLocaleString("en"), failure(error), "–", "–", "–", "–"]);
    }
  }
  const growth = [...medians].map(([name, points]) => [name, exponentCell(points)]);
  return [
    {
      title: "Pure parts, in Node",
      note: `Milliseconds of one execution. Selection, cross-tabulation and facets alternate between two sets of filters, so each execution applies changed filters; results of all ways were compared before timing. For gaps, the loop counts what gaps stand on (each two and each three values) without any test. For search, three words are typed letter by letter, no text twice; the loop and crossfilter2 look for the letters as they are, without forgiving misspelling. "Ready" is what has to be made once.`,
      head: [
        "work",
        "studies",
        "ours",
        "loop",
        "crossfilter2",
        "loop ÷ ours",
        "crossfilter2 ÷ ours",
      ],
      rows,
    },
    {
      title: "How cost grows, in Node",
      note: "Exponent k of time = c · studies^k, by least squares over the logarithms; 1 is linear.",
      head: ["work", "exponent"],
      rows: growth,
    },
  ];
}

async function worksAt(size: number): Promise<readonly Work[]> {
  const { contract: codebook, studies } = await editionOf(size);
  const filters = alternatingFilters(codebook);
  const table = evidenceTable(codebook, studies);
  const ways = {
    own: ownCounting(table),
    loop: plainCounting(codebook, studies),
    crossfilter: crossfilterCounting(codebook, studies),
  };
  const counting = (name: string, part: keyof Counting): Work => {
    for (const one of filters) {
      const expected = ways.loop[part](one)();
      if (expected.size === 0) throw new Error(`${name}: the filters leave nothing`);
      deepStrictEqual(ways.own[part](one)(), expected);
      deepStrictEqual(ways.crossfilter[part](one)(), expected);
    }
    const alternate = (way: Counting) => {
      let turn = 0;
      return () => way[part](filters[(turn += 1) % 2]!);
    };
    return {
      name,
      own: alternate(ways.own),
      loop: alternate(ways.loop),
      crossfilter: alternate(ways.crossfilter),
    };
  };
  const everything = () => allBits(table.size);
  const gaps = () => gapList(table, everything, defaultThresholds(codebook));
  const combinations = () => plainCombinations(codebook.gapDimensions, studies);
  const counted = combinations();
  for (const gap of gaps()) {
    if (!gap.levels.every((level) => level === "values")) continue;
    const key = gap.entries.map(({ dimension, entry }) => `${dimension}=${entry}`).join("|");
    equal(
      counted.get(key) ?? 0,
      "inCell" in gap ? gap.inCell : "count" in gap ? gap.count : 0,
      key,
    );
  }
  const texts = studies.map(studyText);
  const words = texts.map((text) => Object.values(text).join(" ").toLowerCase());
  const find = searchOver(texts);
  const holding = (letters: string) => words.filter((text) => text.includes(letters)).length;
  const crossfiltered = crossfilterSearch(words);
  for (const { text } of TYPED) equal(crossfiltered(text), holding(text), text);
  for (const word of TYPED_WORDS) {
    const whole = words.filter((text) => new RegExp(`\\b${word}\\b`).test(text)).length;
    if (countBits(find(word)!) < whole) throw new Error(`the search misses studies with ${word}`);
  }
  return [
    {
      name: "table ready",
      own: () => evidenceTable(codebook, studies),
      loop: null,
      crossfilter: () => crossfilterCounting(codebook, studies),
    },
    counting("selection", "selection"),
    counting("cross-tabulation", "crossTabulation"),
    counting("facet counts", "facets"),
    { name: "gap list", own: gaps, loop: combinations, crossfilter: null },
    { name: "search ready", own: () => searchOver(texts), loop: null, crossfilter: null },
    {
      name: "search",
      // Blanks behind a text change nothing but that it has not been asked for before.
      own: typing((text, round) => find(text + " ".repeat(round))),
      loop: typing(holding),
      crossfilter: typing(crossfiltered),
    },
  ];
}

/** Searches each time for what stands in the field after the next letter. */
function typing(search: (text: string, round: number) => unknown): () => unknown {
  let turn = 0;
  return () => {
    const { text } = TYPED[turn % TYPED.length]!;
    const round = Math.floor(turn / TYPED.length);
    turn += 1;
    return search(text, round);
  };
}
