import { describe, expect, test } from "vitest";
import type { Contract } from "../../../src/contract/contract.ts";
import { issueHref } from "../../../src/site/issue.ts";
import { coefficient, counted, kilobytes, signed } from "../../../src/site/numbers.ts";
import { fillPlaceholders } from "../../../src/site/placeholders.ts";
import { percent, percentRange } from "../../../src/views/percent.ts";
import { inventedContract, inventedStudy } from "../formats/invented.ts";

describe("numbers in words", () => {
  test("none is 0% and all are 100%; what only rounds to them is not", () => {
    expect([0, 1 / 494, 0.226, 493 / 494, 1].map((share) => percent(share))).toEqual([
      "0%",
      "<1%",
      "23%",
      ">99%",
      "100%",
    ]);
    expect([0.0004, 0.302, 0.9999].map((share) => percent(share, 1))).toEqual([
      "<0.1%",
      "30.2%",
      ">99.9%",
    ]);
  });

  test("signs are true minus signs, and nought has none", () => {
    expect([2.13, -0.44, -0.04, 0].map((value) => signed(value, 1))).toEqual([
      "+2.1",
      "−0.4",
      "0.0",
      "0.0",
    ]);
    expect([0.471, -0.05].map((value) => coefficient(value))).toEqual(["0.47", "−0.05"]);
  });

  test("one is singular, sizes are never nought", () => {
    expect([counted(1, "file", "files"), counted(1200, "file", "files")]).toEqual([
      "1 file",
      "1,200 files",
    ]);
    expect([kilobytes(3), kilobytes(142_289)]).toEqual(["1 KB", "142 KB"]);
    expect(percentRange({ low: 0.172, high: 0.297 })).toBe("17% to 30%");
  });
});

describe("placeholders of a text", () => {
  const years = [2019, 2020, 2021].map((year) => {
    const value = String(year);
    return { value, label: value, definition: "", group: null, missing: false, residual: false };
  });
  const contract: Contract = {
    ...inventedContract,
    dimensions: [
      ...inventedContract.dimensions,
      {
        name: "year",
        title: "Year",
        description: "",
        kind: "year",
        many: false,
        groups: [],
        categories: years,
      },
    ],
  };
  const data = {
    contract,
    studies: [
      inventedStudy(),
      inventedStudy({ id: "t0002", doi: "", codes: { colour: ["blue"], shape: [] } }),
    ],
    screening: null,
    waiting: [
      inventedStudy({ id: "t0003", year: 2022 }),
      inventedStudy({ id: "t0004", year: 2020 }),
    ],
    agreement: [
      { id: "t0001", dimension: "colour", first: [], second: [], decided: null },
      { id: "t0001", dimension: "shape", first: [], second: [], decided: null },
    ],
    checks: null,
  };
  const fill = (text: string) => fillPlaceholders(text, data, "texts/invented.md");

  test("become numbers in words, singular where one is meant", () => {
    expect(fill("{studies}, {studies with colour=blue}, {studies with colour=red}")).toBe(
      "2 studies, 2 studies, 1 study",
    );
    expect(fill("{studies without doi}; {studies without shape}; {studies coded twice}")).toBe(
      "1 study; 2 studies; 1 study",
    );
    expect(fill("{release}: {first year} to {last year}, empty: {years without studies}")).toBe(
      "0.1: 2019 to 2021, empty: 2019 and 2021",
    );
  });

  test("say who has checked the codes, also at the start of a sentence", () => {
    expect(fill("here {checked by people}.")).toBe(
      "here no human expert has checked the codes so far.",
    );
    const check = { release: "0.1", study: "t0001", dimension: "colour", values: null } as const;
    const checks = ["A", "B", "a"].map((checker) => {
      return { ...check, checker, note: "", readFrom: "abstract", date: "2026-11-28" } as const;
    });
    const saying = (some: typeof checks) =>
      fillPlaceholders("{Checked by people}.", { ...data, checks: some }, "");
    expect(saying([])).toBe("No human expert has checked the codes so far.");
    expect(saying(checks.slice(0, 1))).toBe("1 person has checked codes of 1 of 2 studies so far.");
    expect(saying(checks)).toBe("2 people have checked codes of 1 of 2 studies so far.");
  });

  test("count those held for later by whether their year lies in the scope", () => {
    const held =
      "{studies held}: {studies held outside the scope} and {studies held inside the scope}";
    expect(fill(held)).toBe("2 studies: 1 and 1");
    const screening = { leftOut: [], reasons: [] };
    expect(fillPlaceholders("{candidates}", { ...data, screening }, "")).toBe("4 candidates");
  });

  test("follow the table when a row changes", () => {
    const before = fill("{studies without doi}");
    const studies = data.studies.map((study) => ({ ...study, doi: "" }));
    const after = fillPlaceholders("{studies without doi}", { ...data, studies }, "");
    expect([before, after]).toEqual(["1 study", "2 studies"]);
  });

  test.each([
    "{nonsense}",
    "{studies with colour=pink}",
    "{studies with hue=red}",
    "{studies without hue}",
    "{candidates left out}",
  ])("that are unknown stop the build and name the file: %s", (placeholder) => {
    expect(() => fill(`A ${placeholder} b`)).toThrow(
      `texts/invented.md: the placeholder ${placeholder}`,
    );
  });
});

test("the address of a new issue carries title and text as they are", () => {
  const href = new URL(issueHref("https://example.org/team/map/", "A & b", "1: x\n2: ü?"));
  expect(href.origin + href.pathname).toBe("https://example.org/team/map/issues/new");
  expect(Object.fromEntries(href.searchParams)).toEqual({ title: "A & b", body: "1: x\n2: ü?" });
});
