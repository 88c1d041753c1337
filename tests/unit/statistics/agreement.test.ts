import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  cohenKappa,
  krippendorffAlpha,
  krippendorffAlphaInterval,
  percentAgreement,
  type CodedTwice,
} from "../../../src/statistics/agreement.ts";
import { masi, nominal } from "../../../src/statistics/distance.ts";

/** Units out of one string of codes for each coder; `*` is a missing code. */
function units(...coders: string[]): string[][] {
  const rows = coders.map((row) => row.split(" "));
  return rows[0]!.map((_, unit) => rows.map((row) => row[unit]!).filter((code) => code !== "*"));
}

const pairs = (...coders: [string, string]) => units(...coders) as unknown as CodedTwice<string>[];

const repeated = (x: string, y: string, times: number) =>
  Array.from({ length: times }, (): CodedTwice<string> => [x, y]);

/** Two coders, two codes, by how often each pair of codes was given. */
const fourfold = (yesYes: number, yesNo: number, noYes: number, noNo: number) => [
  ...repeated("yes", "yes", yesYes),
  ...repeated("yes", "no", yesNo),
  ...repeated("no", "yes", noYes),
  ...repeated("no", "no", noNo),
];

const codedTwice = fc.array(
  fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c")),
  { minLength: 1, maxLength: 30 },
);

describe("percentAgreement", () => {
  it("counts the units to which both gave the same", () => {
    expect(percentAgreement(pairs("a b c a", "a b a a"), nominal)).toEqual({
      agreed: 3,
      units: 4,
      percent: 75,
    });
  });

  it("takes sets as the same whatever their order", () => {
    const sets: CodedTwice<Set<string>>[] = [
      [new Set(["a", "b"]), new Set(["b", "a"])],
      [new Set(["a", "b"]), new Set(["a"])],
    ];
    expect(percentAgreement(sets, masi).agreed).toBe(1);
  });

  it("has no percentage of nothing", () => {
    expect(percentAgreement([], nominal)).toEqual({ agreed: 0, units: 0, percent: null });
  });
});

describe("cohenKappa", () => {
  it("is 0.4 for 20, 5, 10 and 15 of 50: po = 0.7, pe = 0.5", () => {
    expect(cohenKappa(fourfold(20, 5, 10, 15))).toBeCloseTo(0.4, 15);
  });

  it("is 0.6757 for 31, 12, 4 and 58, as the reference of R's statpsych prints", () => {
    expect(cohenKappa(fourfold(31, 12, 4, 58))).toBeCloseTo(0.6756757, 7);
  });

  it("is 1 for full agreement, 0 for what chance gives and below 0 for less", () => {
    expect(cohenKappa(fourfold(3, 0, 0, 4))).toBe(1);
    expect(cohenKappa(fourfold(5, 5, 5, 5))).toBe(0);
    expect(cohenKappa(fourfold(0, 5, 5, 0))).toBe(-1);
  });

  it("is undefined without units or when both gave one code always", () => {
    expect(cohenKappa([])).toBeNull();
    expect(cohenKappa(fourfold(9, 0, 0, 0))).toBeNull();
  });

  test("it is the same for swapped coders", () => {
    fc.assert(
      fc.property(codedTwice, (coded) => {
        expect(cohenKappa(coded.map(([x, y]) => [y, x]))).toBe(cohenKappa(coded));
      }),
    );
  });
});

/** Alpha through the matrix of coincidences, for nominal codes: another road to the same number. */
function alphaByCoincidences(coded: readonly (readonly string[])[]): number {
  const coincidences = new Map<string, number>();
  const totals = new Map<string, number>();
  let [n, same] = [0, 0];
  for (const codes of coded.filter((unit) => unit.length > 1)) {
    codes.forEach((x, i) =>
      codes.forEach((y, j) => {
        if (i === j) return;
        const weight = 1 / (codes.length - 1);
        coincidences.set(`${x}-${y}`, (coincidences.get(`${x}-${y}`) ?? 0) + weight);
        totals.set(x, (totals.get(x) ?? 0) + weight);
        n += weight;
      }),
    );
  }
  for (const code of totals.keys()) same += coincidences.get(`${code}-${code}`) ?? 0;
  let chance = 0;
  for (const total of totals.values()) chance += total * (total - 1);
  return ((n - 1) * same - chance) / (n * (n - 1) - chance);
}

describe("krippendorffAlpha", () => {
  // Krippendorff 2011, sections A to C.
  const binary = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
  const nominalTwo = units("a a b b d c c c e d d a", "b a b b b c c c e d d d");
  const nominalFour = units(
    "1 2 3 3 2 1 4 1 2 * * *",
    "1 2 3 3 2 2 4 1 2 5 * 3",
    "* 3 3 3 2 3 4 2 2 5 1 *",
    "1 2 3 3 2 4 4 1 2 5 1 *",
  );

  it("is 0.095 for Krippendorff's two observers and binary data", () => {
    // By hand: 4 units of 10 differ; 14 zeros and 6 ones; 1 - 19 * 8 / (2 * 14 * 6) = 2 / 21.
    expect(krippendorffAlpha(binary, nominal)).toBeCloseTo(2 / 21, 14);
    expect(krippendorffAlpha(binary, nominal)).toBeCloseTo(0.095, 3);
  });

  it("is 0.692 for his two observers and five codes", () => {
    expect(krippendorffAlpha(nominalTwo, nominal)).toBeCloseTo(0.692, 3);
  });

  it("is 0.743 for his four observers with missing codes", () => {
    expect(krippendorffAlpha(nominalFour, nominal)).toBeCloseTo(0.743, 3);
  });

  test.each([
    ["binary", binary],
    ["two observers", nominalTwo],
    ["four observers", nominalFour],
  ])("the matrix of coincidences gives the same (%s)", (_, coded) => {
    expect(krippendorffAlpha(coded, nominal)).toBeCloseTo(alphaByCoincidences(coded), 13);
  });

  it("is -28/67 for three pairs of sets worked out by hand", () => {
    // Within: (2/3 + 2/3 + 7/9) / 3 = 19/27. Between any two of the six: 67/135.
    const [ab, a, abc] = [new Set("ab"), new Set("a"), new Set("abc")];
    const sets = [
      [ab, a],
      [ab, a],
      [abc, a],
    ];
    expect(krippendorffAlpha(sets, masi)).toBeCloseTo(-28 / 67, 14);
  });

  it("is undefined when nothing can be compared or nothing differs", () => {
    expect(krippendorffAlpha([], nominal)).toBeNull();
    expect(krippendorffAlpha([["a"], ["b"]], nominal)).toBeNull();
    expect(krippendorffAlpha(units("a a a", "a a a"), nominal)).toBeNull();
  });

  test("the order of units and of coders changes nothing, and units coded once are left out", () => {
    fc.assert(
      fc.property(codedTwice, (coded) => {
        const turned = [["a"], ...coded.map(([x, y]) => [y, x]).reverse(), ["c"]];
        const alpha = krippendorffAlpha(coded, nominal);
        if (alpha === null) expect(krippendorffAlpha(turned, nominal)).toBeNull();
        else expect(krippendorffAlpha(turned, nominal)).toBeCloseTo(alpha, 12);
      }),
    );
  });
});

describe("krippendorffAlphaInterval", () => {
  const coded = [...fourfold(20, 5, 10, 15), ["yes"]];

  it("holds alpha and is the same each time", () => {
    const alpha = krippendorffAlpha(coded, nominal)!;
    const { low, high } = krippendorffAlphaInterval(coded, nominal)!;
    expect(low).toBeLessThan(alpha);
    expect(high).toBeGreaterThan(alpha);
    expect(krippendorffAlphaInterval(coded, nominal)).toEqual({ low, high });
  });

  it("is about as wide as Cohen's large-sample interval of kappa for the same table", () => {
    // sqrt(0.7 * 0.3 / 50) / (1 - 0.5) = 0.13, times 2 * 1.96: 0.51.
    const { low, high } = krippendorffAlphaInterval(coded, nominal)!;
    expect(high - low).toBeGreaterThan(0.4);
    expect(high - low).toBeLessThan(0.6);
  });

  it("is null when alpha is undefined", () => {
    expect(krippendorffAlphaInterval(units("a a", "a a"), nominal)).toBeNull();
  });
});
