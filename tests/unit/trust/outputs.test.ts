import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { atom } from "../../../src/formats/atom.ts";
import { studiesJson } from "../../../src/formats/studies-json.ts";
import { inventedContract, inventedStudy } from "../formats/invented.ts";

test("a feed gives back the texts that went in, whatever marks they hold", () => {
  const title = `Release 1 & "2" <b>`;
  const xml = atom({
    title: "A & B",
    siteUrl: "https://example.org/?a=1&b=2",
    feedUrl: "https://example.org/releases.atom",
    author: "Invented",
    entries: [
      {
        title,
        url: "https://example.org/r/2/",
        updated: "2026-01-02T00:00:00.000Z",
        summary: "<s>",
      },
      {
        title: "1",
        url: "https://example.org/r/1/",
        updated: "2025-01-02T00:00:00.000Z",
        summary: "",
      },
    ],
  });
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const text = (path: string) => document.querySelector(path)?.textContent;
  expect(document.querySelectorAll("entry")).toHaveLength(2);
  expect(text("feed > title")).toBe("A & B");
  expect(text("entry > title")).toBe(title);
  expect(text("entry > summary")).toBe("<s>");
  expect(text("feed > updated")).toBe("2026-01-02T00:00:00.000Z");
});

describe("the table as JSON", () => {
  test("has lists as lists, numbers as numbers, and null for an empty cell", () => {
    const [study] = studiesJson([inventedStudy({ doi: "" })], inventedContract).studies;
    expect(study).toEqual({
      year: 2020,
      key: "t0001",
      title: "An invented study",
      people: ["Sample AB", "van Test C"],
      people_complete: true,
      venue: "Invented Journal of Tests",
      doi: null,
      colour: ["red", "blue"],
      shape: null,
      sets: ["A", "B"],
      size: -12,
      place: "Nowhere",
    });
  });

  test.each([
    ["true", true],
    ["false", false],
    ["", null],
  ])("tells a flag that is empty from one that is off: “%s” is %s", (text, value) => {
    const flag = { ...inventedContract.fields[0]!, name: "leavened", type: "boolean" } as const;
    const contract = { ...inventedContract, fields: [flag] };
    const study = inventedStudy({ details: { leavened: text } });
    expect(studiesJson([study], contract).studies).toEqual([{ leavened: value }]);
  });

  test("has an empty list for a list without a word, and null for a number without one", () => {
    const study = inventedStudy({ details: { sets: "", size: "", place: "" } });
    expect(studiesJson([study], inventedContract).studies[0]).toMatchObject({
      ...{ sets: [], size: null, place: null },
    });
  });

  test("says which release it is and whose coding", () => {
    const { studies, ...head } = studiesJson([], inventedContract);
    expect(studies).toEqual([]);
    expect(head).toMatchObject({ name: "invented", release: "0.1", provenance: "" });
  });
});
