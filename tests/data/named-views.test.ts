import { describe, expect, test } from "vitest";
import { DataFaults } from "../../src/dataset/faults/fault.ts";
import { readViews } from "../../src/dataset/companions/read-views.ts";
import { evidenceOf } from "../../src/wire/payload.ts";
import { namedViews } from "../../src/site/named-views.ts";
import { readRecords } from "./plain-csv.ts";
import { shipped, shippedEdition } from "./shipped.ts";

const data = await shippedEdition();
const evidence = evidenceOf(data.contract, data.studies);
const pages = namedViews(data, evidence);
const page = (name: string) => pages.find((one) => one.name === name)!;
const rows = readRecords(shipped("studies.csv"));

/** The faults of a file of views, one a line. */
function faultsOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof DataFaults) return error.message;
    throw error;
  }
  return "";
}

describe("the shipped views", () => {
  test("there are twelve, and at least five have a question to start from", () => {
    expect(pages.map(({ name }) => name)).toEqual([
      "method-by-modality",
      "method-by-cancer",
      "cancer-by-modality",
      "validation-by-method",
      "transparent-by-design",
      "public-data-by-cancer",
      "decision-support",
      "terminology",
      "method-by-year",
      "three-way-gaps",
      "method-by-modality-and-cancer",
      "validation-by-method-and-cancer",
    ]);
    expect(pages.filter(({ start, question }) => start && question).length).toBeGreaterThan(4);
  });

  test("no number is typed into their file", () => {
    for (const { title, question, caption } of data.views!.views) {
      expect(`${title} ${question} ${caption}`).not.toMatch(/\d/);
    }
  });

  test("captions say what a plain count of the file says", () => {
    const with_ = (field: string, ...values: string[]) =>
      rows.filter((row) => row[field]!.split(";").some((value) => values.includes(value))).length;
    const formal = with_("xai_validation", "expert-assessment", "quantitative", "user-study");
    expect(page("validation-by-method").caption).toContain(
      `${formal} of ${rows.length} studies (${Math.round((100 * formal) / rows.length)}%; `,
    );
    expect(page("validation-by-method").caption).toContain(
      `${with_("xai_validation", "none-reported")} studies`,
    );
    expect(page("public-data-by-cancer").caption).toContain(
      `named and used in ${with_("dataset_access", "public", "both")} of ${rows.length} studies`,
    );
    expect(page("terminology").caption).toContain(
      `“Interpretable” alone: ${with_("terminology", "interpretable")} studies`,
    );
    const lungOnCt = rows.filter(
      (row) =>
        row["cancer_types"]!.split(";").includes("lung") &&
        row["modalities"]!.split(";").includes("ct"),
    ).length;
    expect(page("cancer-by-modality").caption).toContain(`lung with CT, ${lungOnCt} studies`);
  });

  test("the largest three-way gap has no study, though each two of its values have", () => {
    const { caption } = page("three-way-gaps");
    expect(caption).toContain("No study combines CAM, MRI and breast");
    const carries = (row: Record<string, string>, field: string, value: string) =>
      row[field]!.split(";").includes(value);
    const gap = [
      ["xai_methods", "cam"],
      ["modalities", "mri"],
      ["cancer_types", "breast"],
    ] as const;
    const count = (chosen: readonly (readonly [string, string])[]) =>
      rows.filter((row) => chosen.every(([field, value]) => carries(row, field, value))).length;
    expect(count(gap)).toBe(0);
    expect(caption).toContain(`CAM with MRI in ${count([gap[0], gap[1]])} studies`);
    expect(caption).toContain(`MRI with breast in ${count([gap[1], gap[2]])} studies`);
  });
});

describe("a view of three dimensions in one figure", () => {
  test("tells its largest cell as a plain count of the file does", () => {
    const lists = (field: string) => (row: Record<string, string>) => row[field]!.split(";");
    const semantic = data.contract.dimensions
      .find(({ name }) => name === "xai_methods")!
      .categories.filter(({ group }) => group === "concepts")
      .map(({ value }) => value);
    const largest = rows.filter(
      (row) =>
        lists("xai_methods")(row).some((value) => semantic.includes(value)) &&
        lists("modalities")(row).includes("ct") &&
        lists("cancer_types")(row).includes("lung"),
    ).length;
    expect(page("method-by-modality-and-cancer").caption).toContain(
      `concepts with CT and lung, ${largest} studies`,
    );
  });

  test("leaves the studies that report no check out of its cells, and says how many those are", () => {
    const silent = rows.filter((row) => row["xai_validation"] === "none-reported").length;
    expect(page("validation-by-method-and-cancer").caption).toContain(
      `Nothing is reported by ${silent} studies`,
    );
  });
});

describe("faults", () => {
  const view = { name: "a", title: "A", caption: "C", address: "rows=modalities" };
  const file = (...views: readonly object[]) => JSON.stringify({ views });

  test("what a file lacks is named by its path", () => {
    const faults = faultsOf(() =>
      readViews(
        file({ name: "Not A Name", start: true }, { ...view, question: 3 }, view),
        "views.json",
      ),
    );
    expect(faults.split("\n")).toEqual([
      'views.json:views[0].name "Not A Name" is no name; lower case letters, digits and single hyphens are right.',
      "views.json:views[0].start This view has no question to start from; one is right.",
      "views.json:views[0].title This is missing; a text is right.",
      "views.json:views[0].caption This is missing; a text is right.",
      "views.json:views[0].address This is missing; a text is right.",
      "views.json:views[1].question 3 stands here; a text is right.",
      'views.json:views The name "a" stands more than once; once is right.',
    ]);
  });

  const faultsWith = (change: object) => {
    const views = readViews(file({ ...view, ...change }), "v.json");
    return faultsOf(() => namedViews({ ...data, views }, evidence));
  };

  test("an address that cannot be followed is named, with each of its faults", () => {
    expect(faultsWith({ address: "rows=modality&colour=blue" }).split("\n")).toEqual([
      "v.json:views[0].address (a) In colour=blue: this map knows no such setting.",
      "v.json:views[0].address (a) In rows=modality: there is no dimension “modality”.",
    ]);
    expect(faultsWith({ address: "q=lung" })).toContain("cannot search for words");
  });

  test("a placeholder that the view has no number for is named", () => {
    expect(faultsWith({ caption: "{studies} and {stud}" })).toBe(
      "v.json:views[0].caption (a) a: the placeholder {stud} is unknown here.",
    );
    expect(faultsWith({ address: "split=", caption: "{three-way.largest}" })).toContain("{three-");
    expect(faultsWith({ caption: "{indicator none-such}" })).toContain("{indicator none-such}");
  });
});
