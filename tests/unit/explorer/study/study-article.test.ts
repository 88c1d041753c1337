import { h } from "preact";
import { expect, test } from "vitest";
import { StudyArticle } from "../../../../src/explorer/study/StudyArticle.tsx";
import { referenceFiles } from "../../../../src/explorer/study/reference-files.ts";
import { BIBTEX, CSL_JSON, RIS } from "../../../../src/formats/study-formats.ts";
import type { StudyCodings } from "../../../../src/wire/study-page.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { inventedContract, inventedStudy } from "../../formats/invented.ts";
import { draw, textsOf } from "../draw.ts";

/** An invented study of the small codebook, and what invented coders and checkers gave it. */
const study = inventedStudy({
  id: "b1",
  title: "Bread <b>1</b>",
  codes: { grains: ["rye", "other"], ovens: ["not-told"], tasting: [] },
});
const both = (dimension: string, first: string[], second: string[], decided: string[]) => {
  return { id: "b1", dimension, first, second, decided };
};
const NOTHING: StudyCodings = { twice: [], checks: [], differences: [] };

function article(codings: StudyCodings, checkHref: string | null = null): Document {
  const { fields, roles } = inventedContract;
  return draw(
    h(StudyArticle, {
      contract: { fields, roles, dimensions: smallCodebook.dimensions },
      ...{ study, codings, checkHref, root: "/r/0.1/" },
      files: referenceFiles(study, [RIS, BIBTEX, CSL_JSON], null),
    }),
  );
}

test("a study is shown with its words as they stand and its codes by their labels", () => {
  const document = article(NOTHING);
  expect(textsOf(document, "h1")).toEqual(["Bread <b>1</b>"]);
  expect(textsOf(document, "table.codes th[scope=rowgroup]")).toEqual(["Grain", "Oven"]);
  const codes = [...document.querySelectorAll("table.codes td a")];
  expect(codes.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["Rye", "/r/0.1/browse/grains/rye/"],
    ["Other", "/r/0.1/browse/grains/other/"],
    ["Not told", "/r/0.1/browse/ovens/not-told/"],
  ]);
  expect(textsOf(document, "td.missing")).toEqual(["Not told"]);
  expect(textsOf(document, "article")[0]).not.toContain("two coders");
  expect(textsOf(document, "article")[0]).not.toContain("Check its coding");
});

test("what two coders gave is said below the code where they differed", () => {
  const twice = [
    both("grains", ["rye"], ["rye", "other"], ["rye", "other"]),
    both("ovens", ["not-told"], ["not-told"], ["not-told"]),
  ];
  expect(textsOf(article({ ...NOTHING, twice }), ".decision")).toEqual([
    "The coders differed: the first gave “Rye”, the second “Rye; Other”; the second coder's was taken.",
  ]);
  const same = article({ ...NOTHING, twice: twice.slice(1) });
  expect(textsOf(same, "article")[0]).toContain("They gave this study the same codes throughout.");
  expect(textsOf(same, ".decision")).toEqual([]);
});

test("what a checker gives is said below the code, or below the table where there is none", () => {
  const check = {
    ...{ release: "0.1", study: "b1", checker: "Test A", note: "" },
    ...({ readFrom: "abstract", date: "2026-11-28" } as const),
  };
  const answers = (...values: string[]) => [{ checker: "Test A", values, note: "" }];
  const document = article(
    {
      twice: [],
      checks: [
        { ...check, dimension: "ovens", values: ["stone"] },
        { ...check, dimension: "tasting", values: ["panel"] },
      ],
      differences: [
        {
          ...{ study: "b1", dimension: "ovens", stands: ["not-told"] },
          ...{ answers: answers("stone"), proposal: ["stone"] },
        },
        {
          ...{ study: "b1", dimension: "tasting", stands: [] },
          ...{ answers: answers("panel"), proposal: ["panel"] },
        },
      ],
    },
    "/r/0.1/check/",
  );
  expect(textsOf(document, ".checked-by strong")).toEqual(["Checked by Test A."]);
  const said = textsOf(document, ".checked");
  expect(said[0]).toMatch(/^Checked: Test A gives “Stone”\./);
  expect(said[1]).toMatch(/^Tasting, no code\. Checked: Test A gives /);
  expect(document.querySelector('a[href="/r/0.1/check/?study=b1"]')).not.toBeNull();
});

test("a study that no file holds gives its references in the links themselves", () => {
  const links = [...article(NOTHING).querySelectorAll<HTMLAnchorElement>(".view-ways a[download]")];
  expect(links.map((link) => link.getAttribute("download"))).toEqual([
    "b1.ris",
    "b1.bib",
    "b1.csl.json",
  ]);
  const texts = links.map((link) =>
    decodeURIComponent(/^data:[^,]*,(.*)$/s.exec(link.getAttribute("href")!)![1]!),
  );
  expect(texts[0]).toContain("TI  - Bread <b>1</b>\r\n");
  expect(texts[1]).toContain("{b1,");
  expect(JSON.parse(texts[2]!)[0].title).toBe("Bread <b>1</b>");
  const [ris] = referenceFiles(study, [RIS], "/studies/");
  expect(ris).toEqual({ label: "RIS", name: "b1.ris", href: "/studies/b1.ris" });
});
