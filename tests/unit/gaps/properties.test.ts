import fc from "fast-check";
import { expect, it } from "vitest";
import type { Codebook } from "../../../src/contract/contract.ts";
import { allBits } from "../../../src/evidence/bits.ts";
import { type CodedEntry, lastingName } from "../../../src/evidence/gaps/coded-entry.ts";
import { knowledgeGaps } from "../../../src/evidence/gaps/knowledge-gaps.ts";
import { pairsAmong } from "../../../src/evidence/gaps/pairs.ts";
import { qualityGaps } from "../../../src/evidence/gaps/quality-gaps.ts";
import type { Thresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { threeWayGaps } from "../../../src/evidence/gaps/three-way-gaps.ts";
import { type CodedStudy, evidenceTable } from "../../../src/evidence/table.ts";
import { dimensionNamed, entriesIn, levelsIn, ruledOut } from "./plain-count.ts";
import { smallTables } from "./small-tables.ts";

/** Every finding, ranked list after ranked list. */
function findings(codebook: Codebook, studies: readonly CodedStudy[], thresholds: Thresholds) {
  const table = evidenceTable(codebook, studies);
  const everything = () => allBits(table.size);
  const pairs = pairsAmong(codebook.dimensions.map(({ name }) => name));
  const { gaps, thin, clusters } = knowledgeGaps(table, pairs, everything, thresholds);
  const { rows, cols, split } = codebook.defaults;
  return {
    gaps,
    thin,
    clusters,
    threeWay: threeWayGaps(table, [rows, cols, split!], everything, thresholds),
    quality: qualityGaps(table, pairs, codebook.indicators, everything, thresholds),
  };
}

/** A value that an entry stands for. */
function valueOf(codebook: Codebook, { dimension, entry }: CodedEntry): string {
  const named = dimensionNamed(codebook, dimension);
  return levelsIn(named)
    .flatMap((level) => entriesIn(named, level, {}))
    .find(({ key }) => key === `${dimension}=${entry}`)!.values[0]!;
}

it("never lists what is not reported, nor a pair that cannot occur", () => {
  fc.assert(
    fc.property(smallTables, ({ codebook, studies, thresholds }) => {
      for (const { entries } of Object.values(findings(codebook, studies, thresholds)).flat()) {
        const sides = entries.map(({ dimension, entry }) => {
          const named = dimensionNamed(codebook, dimension);
          const values = named.categories
            .filter((c) => c.value === entry || (`group:${c.group}` === entry && !c.missing))
            .map(({ value }) => value);
          const silent = named.categories.filter(({ missing }) => missing);
          expect(silent.map(({ value }) => value)).not.toContain(entry);
          return { dimension, values };
        });
        sides.forEach((a, i) =>
          sides.slice(i + 1).forEach((b) => expect(ruledOut(codebook, a, b)).toBe(false)),
        );
      }
    }),
  );
});

/*
 * "Unrelated" studies of a gap between a and b are those that carry not both. Of
 * these, the ones that carry one of the two raise what is expected (or leave it, when
 * every study carries the other), the ones that carry neither lower it.
 */
it("keeps a gap when studies are added that carry one of its two entries", () => {
  const added = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(smallTables, added, ({ codebook, studies, thresholds }, sides) => {
      for (const gap of findings(codebook, studies, thresholds).gaps) {
        const more = sides.map((first, i): CodedStudy => {
          const entry = gap.entries[first ? 0 : 1];
          return { id: `m${i}`, codes: { [entry.dimension]: [valueOf(codebook, entry)] } };
        });
        const after = findings(codebook, [...studies, ...more], thresholds).gaps;
        const same = after.find(({ name }) => name === gap.name);
        expect(same?.expected).toBeGreaterThanOrEqual(gap.expected * (1 - 1e-12));
      }
    }),
    { numRuns: 30 },
  );
});

it("keeps a gap when any studies are added that do not carry both, as long as enough are expected", () => {
  fc.assert(
    fc.property(smallTables, smallTables, ({ codebook, studies, thresholds }, other) => {
      for (const gap of findings(codebook, studies, thresholds).gaps) {
        const [a, b] = gap.entries;
        const more = other.studies.map(({ id, codes }) => ({
          id: `m${id}`,
          codes: { ...codes, [a.dimension]: [], [b.dimension]: codes[b.dimension]! },
        }));
        const after = findings(codebook, [...studies, ...more], thresholds).gaps;
        const total = studies.length + more.length;
        const carriers = gap.totals[1] + countWith(codebook, more, b);
        const enough = (gap.totals[0] * carriers) / total >= thresholds.expected;
        expect(after.some(({ name }) => name === gap.name)).toBe(enough);
      }
    }),
    { numRuns: 30 },
  );
});

function countWith(codebook: Codebook, studies: readonly CodedStudy[], entry: CodedEntry): number {
  const named = dimensionNamed(codebook, entry.dimension);
  const { values } = levelsIn(named)
    .flatMap((level) => entriesIn(named, level, {}))
    .find(({ key }) => key === `${entry.dimension}=${entry.entry}`)!;
  return studies.filter(({ codes }) =>
    codes[entry.dimension]!.some((value) => values.includes(value)),
  ).length;
}

/*
 * Of three entries, studies that carry just two, or none, raise what the pair-wise
 * model expects of all three: they raise the product that x (t100 + x) ... must equal.
 */
it("keeps a three-way gap when studies are added that carry two of its entries or none", () => {
  const added = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(smallTables, added, ({ codebook, studies, thresholds }, left) => {
      for (const gap of findings(codebook, studies, thresholds).threeWay) {
        const more = left.map((out, i): CodedStudy => {
          const carried = out === 3 ? [] : gap.entries.filter((_, at) => at !== out);
          const codes = carried.map((entry) => [entry.dimension, [valueOf(codebook, entry)]]);
          return { id: `m${i}`, codes: Object.fromEntries(codes) as CodedStudy["codes"] };
        });
        const after = findings(codebook, [...studies, ...more], thresholds).threeWay;
        const same = after.find(({ name }) => name === gap.name);
        expect(same?.expected).toBeGreaterThanOrEqual(gap.expected * (1 - 1e-9));
      }
    }),
    { numRuns: 60 },
  );
});

it("finds the same in the same order when studies are reordered", () => {
  fc.assert(
    fc.property(smallTables, fc.infiniteStream(fc.nat()), (small, keys) => {
      const { codebook, studies, thresholds } = small;
      const shuffled = studies
        .map((study) => ({ study, key: keys.next().value as number }))
        .sort((x, y) => x.key - y.key)
        .map(({ study }) => study);
      expect(findings(codebook, shuffled, thresholds)).toEqual(
        findings(codebook, studies, thresholds),
      );
    }),
  );
});

it("finds the same in the same order when codes, groups, dimensions and labels have other names", () => {
  fc.assert(
    fc.property(smallTables, ({ codebook, studies, thresholds }) => {
      const renamed = JSON.parse(renameAll(JSON.stringify(codebook))) as Codebook;
      const restudied = JSON.parse(renameAll(JSON.stringify(studies))) as CodedStudy[];
      const strip = (found: ReturnType<typeof findings>) =>
        JSON.stringify(found, (key, value: unknown) =>
          key === "name" || key === "indicator" ? undefined : value,
        );
      const before = strip(findings(codebook, studies, thresholds));
      expect(strip(findings(renamed, restudied, thresholds))).toBe(renameAll(before));
    }),
  );
});

/** Other names whose alphabetical order is another one, too. */
function renameAll(json: string): string {
  return json
    .replaceAll(
      /"([abcd])(\d)"/g,
      (_, letter: string, digit: string) => `"z${9 - Number(digit)}${letter}"`,
    )
    .replaceAll(/"(group:)?([pqr])"/g, (_, prefix: string | undefined, id: string) => {
      return `"${prefix ?? ""}y${String(200 - id.charCodeAt(0))}"`;
    })
    .replaceAll(
      /"(alpha|beta|gamma|delta)"/g,
      (_, name: string) => `"x${200 - name.charCodeAt(0)}"`,
    )
    .replaceAll(/"label":"[^"]*"/g, '"label":"Another"');
}

it("gives a finding one name, in whichever order its entries stand", () => {
  fc.assert(
    fc.property(smallTables, ({ codebook, studies, thresholds }) => {
      const turned = { ...codebook, dimensions: codebook.dimensions.toReversed() };
      const names = (book: Codebook) =>
        Object.values(
          findings(
            { ...book, defaults: { rows: "gamma", cols: "alpha", split: "beta" } },
            studies,
            thresholds,
          ),
        )
          .flat()
          .map(({ name }) => name)
          .toSorted();
      expect(names(turned)).toEqual(names(codebook));
      expect(new Set(names(codebook)).size).toBe(names(codebook).length);
    }),
  );
});

it("names a finding by its kind, its dimensions and its entries", () => {
  const entries = [
    { dimension: "methods", entry: "group:examples" },
    { dimension: "images", entry: "b-mode~doppler" },
  ];
  expect(lastingName("gap", entries)).toBe("gap--images--b-mode~doppler--methods--group.examples");
});
