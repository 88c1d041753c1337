import fc from "fast-check";
import { expect, it } from "vitest";
import type { Codebook } from "../../../src/contract/contract.ts";
import { allBits } from "../../../src/evidence/bits.ts";
import { lastingName } from "../../../src/evidence/gaps/coded-entry.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { defaultThresholds, type Thresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { verdictsOver } from "../../../src/evidence/gaps/verdicts.ts";
import { type CodedStudy, evidenceTable } from "../../../src/evidence/table.ts";
import { dimensionNamed, ruledOut } from "./plain-count.ts";
import { batches, codebookWith, dimension, smallTables } from "./small-tables.ts";

/** Every finding, ranked list after ranked list. */
function findings(codebook: Codebook, studies: readonly CodedStudy[], thresholds: Thresholds) {
  const table = evidenceTable(codebook, studies);
  const everything = () => allBits(table.size);
  return gapList(table, everything, thresholds);
}

it("never lists what is not reported, nor a pair that cannot occur", () => {
  fc.assert(
    fc.property(smallTables, ({ codebook, studies, thresholds }) => {
      for (const { entries } of findings(codebook, studies, thresholds)) {
        const sides = entries.map(({ dimension, entry }) => {
          const named = dimensionNamed(codebook, dimension);
          const values = named.categories
            .filter((c) => c.value === entry || (`group:${c.group}` === entry && !c.missing))
            .map(({ value }) => value);
          const silent = named.categories.filter((c) => c.missing || c.residual);
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

/** What is found of every cell, by the names of its entries. */
function kinds(codebook: Codebook, studies: readonly CodedStudy[], thresholds: Thresholds) {
  const table = evidenceTable(codebook, studies);
  const { cells } = verdictsOver(table, allBits(table.size), thresholds);
  return new Map(
    cells.map(({ row, col, finding }) => [
      lastingName("cell", [row.coded, col.coded]),
      { kind: finding.kind, total: finding.claim?.total, qLow: finding.claim?.qLow },
    ]),
  );
}

const ROWS = dimension("rows", ["r1", "r2", "r3", "r4!"], { many: false });
const COLS = dimension("cols", ["c1", "c2", "c3", "c4!"], { many: false });
/** Rows r1 stand with c1 and with nothing else but what is left over. */
const BOUND = codebookWith({
  dimensions: [ROWS, COLS],
  indicators: [],
  impossible: [
    {
      a: { dimension: "rows", values: ["r1"] },
      b: { dimension: "cols", values: ["c2", "c3"] },
      reason: "Invented.",
    },
  ],
  gapDimensions: ["rows", "cols"],
});

it("changes no verdict when studies are added that could not have gone either way", () => {
  const counts = fc.array(fc.nat(9), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 40 }), (times, more) => {
      // Where nobody stands in another column, there is nothing to choose between.
      fc.pre(times.slice(2).some((count) => count > 0));
      const free = times.map((count, at) => {
        const codes = { rows: [`r${2 + (at % 2)}`], cols: [`c${1 + (at >> 1)}`] };
        return [count, codes] as const;
      });
      const own = { rows: ["r1"], cols: ["c1"] };
      const thresholds = defaultThresholds(BOUND);
      const before = kinds(BOUND, batches(...free, [1, own]), thresholds);
      expect(kinds(BOUND, batches(...free, [1 + more, own]), thresholds)).toEqual(before);
    }),
  );
});

it("changes nothing when the vocabulary gains a value that nobody carries", () => {
  const place = fc.record({
    name: fc.constantFrom("alpha", "beta", "gamma"),
    group: fc.constantFrom("p", "q", "r"),
  });
  fc.assert(
    fc.property(smallTables, place, ({ codebook, studies, thresholds }, { name, group }) => {
      const wider = {
        ...codebook,
        dimensions: codebook.dimensions.map((d) =>
          d.name === name
            ? { ...d, categories: [...d.categories, ...unused(name === "alpha" ? group : "")] }
            : d,
        ),
      };
      expect(findings(wider, studies, thresholds)).toEqual(findings(codebook, studies, thresholds));
    }),
  );
});

const unused = (group: string) => dimension("any", [group ? `zz/${group}` : "zz"]).categories;

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
          key === "name" || key === "within" || key === "indicator" ? undefined : value,
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
      const turned = {
        ...codebook,
        dimensions: codebook.dimensions.toReversed(),
        gapDimensions: codebook.gapDimensions.toReversed(),
      };
      const names = (book: Codebook) =>
        findings(book, studies, thresholds)
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
