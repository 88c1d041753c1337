import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";
import { builtPages } from "../support/open-page.ts";

const folder = inject("siteFolder");
const file = (path: string) => readFileSync(join(folder, path));
const page = (path: string) =>
  parseHTML(file(`${path}index.html`).toString("utf8")).document as unknown as Document;
const words = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const rows = readRecords(readFileSync("data/studies.csv", "utf8"));
const open = builtPages();

/** Text of the cells of a table's row, found by its heading. */
function line(table: Element, heading: string): string[] {
  const found = [...table.querySelectorAll("tbody tr")].find((row) =>
    words(row.querySelector("th")).startsWith(heading),
  );
  return [...(found?.querySelectorAll("td") ?? [])].map(words);
}

describe("methods", () => {
  const document = page("methods/");

  test("the flow shows candidates, each reason and what is included", () => {
    const leftOut = readRecords(readFileSync("data/screening.csv", "utf8"));
    const numbers = [...document.querySelectorAll(".flow-box > strong")].map(words);
    const held = readRecords(readFileSync("data/waiting.csv", "utf8"));
    expect(numbers.map(Number)).toEqual([
      leftOut.length + held.length + rows.length,
      leftOut.length,
      held.length,
      rows.length,
    ]);
    const counts = [...document.querySelectorAll(".flow td:nth-child(2)")].map((cell) =>
      Number(words(cell)),
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(leftOut.length + held.length);
  });

  test("agreement is judged by the lower limit, and what had to be decided is listed", () => {
    const tables = [...document.querySelectorAll("#agreement ~ .table-box table")];
    expect(line(tables[0]!, "Decision support")).toEqual(
      expect.arrayContaining(["170 of 171", "0.85", "not assured"]),
    );
    expect(line(tables[0]!, "Cancer type")).toContain("good");
    expect(words(document.querySelector("#agreement")?.closest("section"))).toContain(
      "Agreement is not assured for decision support",
    );
    expect(document.querySelectorAll(".decided:first-of-type tbody tr")).toHaveLength(101);
  });

  test("all 22 items of the reporting checklist stand there, once each", () => {
    const items = [...document.querySelectorAll("#checklist ~ .prose tbody td:first-child")];
    expect(items.map((item) => Number.parseInt(words(item)))).toEqual(
      Array.from({ length: 22 }, (_, at) => at + 1),
    );
  });

  test("each value of the codebook stands with its definition and its count", () => {
    const { resources } = JSON.parse(readFileSync("data/datapackage.json", "utf8"));
    for (const name of ["modalities", "xai_methods", "dataset_access"]) {
      const { categories, evidenceMap } = resources[0].schema.fields.find(
        (field: { name: string }) => field.name === name,
      );
      const table = document.querySelector(`#code-${name} ~ .table-box table`)!;
      for (const { value, evidenceMap: extra } of categories ?? evidenceMap.categories) {
        const carriers = rows.filter((row) => row[name]!.split(";").includes(value));
        const row = [...table.querySelectorAll("tbody tr")].find(
          (tr) => words(tr.querySelector("td code")) === value,
        );
        const cells = [...row!.querySelectorAll("td")].map(words);
        expect(cells[1], value).toContain(extra.definition);
        expect(cells[2], value).toBe(String(carriers.length));
      }
    }
  });

  test("say that no human expert has checked the codes", () => {
    expect(words(document.querySelector("main"))).toContain("No human expert has checked");
  });
});

describe("review comparison", () => {
  const document = page("review/");

  test("stands each figure of the review beside the count of the rows", () => {
    const { figures } = JSON.parse(readFileSync("data/review.json", "utf8"));
    const bodies = [...document.querySelectorAll(".review-figures tbody")];
    expect(bodies).toHaveLength(figures.length);
    figures.forEach((figure: { dimension: string; value: string; share: number }, at: number) => {
      const carriers = rows.filter((row) =>
        row[figure.dimension]!.split(";").includes(figure.value),
      );
      expect(line(bodies[at]!.parentElement!, "This map")).not.toEqual([]);
      const text = words(bodies[at]);
      expect(text).toContain(`${(100 * figure.share).toFixed(1)}%`);
      expect(text).toContain(`${carriers.length} of ${rows.length}`);
    });
  });

  test("tells no release twice by one name", () => {
    const told = [
      ...[...document.querySelectorAll(".review-figures tbody")].map((body) =>
        [...body.querySelectorAll("tr:not(.group-head) th")].map(words),
      ),
      ...[...document.querySelectorAll(".statements > li")].map((statement) =>
        [...statement.querySelectorAll("ul > li")].map(
          (item) => /Release ([^:]+):/.exec(words(item))![1],
        ),
      ),
    ];
    for (const names of told) expect(new Set(names).size, names.join()).toBe(names.length);
  });

  test("says that the figures are this map's own, not made from the review's data", () => {
    expect(words(document.querySelector("main"))).toContain("not made from the review's data");
  });
});

describe("trends", () => {
  const document = page("trends/");

  test("each figure has a title, a description and a table, without a script", () => {
    const charts = [...document.querySelectorAll("main svg[role=img]")];
    expect(charts.length).toBeGreaterThan(20);
    for (const chart of charts) {
      for (const id of chart.getAttribute("aria-labelledby")!.split(" ")) {
        expect(words(document.querySelector(`#${id}`)), id).not.toBe("");
      }
      expect(chart.closest("section")?.querySelector("details table")).not.toBeNull();
    }
  });

  test("numbers of the table are those of the rows, year by year", () => {
    const table = document.querySelector("#trend-modalities ~ details table")!;
    const mri = rows.filter((row) => row["modalities"]!.split(";").includes("mri"));
    const years = [...table.querySelectorAll("thead th")].map(words).slice(1, -1);
    const expected = years.map((year) => mri.filter((row) => row["year"] === year).length);
    expect(line(table, "MRI").map((cell) => Number.parseInt(cell))).toEqual([
      ...expected,
      mri.length,
    ]);
  });

  test("a number leads to a view of the map that counts the same", async () => {
    const table = document.querySelector("#trend-modalities ~ details table")!;
    const link = [...table.querySelectorAll("tbody a")].find((a) => words(a) !== "")!;
    const { page: opened } = await open(link.getAttribute("href")!);
    const sentence = await opened.locator(".sentence").first().innerText();
    expect(sentence).toContain(`${words(link)} of ${rows.length}`);
  });
});

describe("downloads", () => {
  test("files of the frozen release are its bytes, and the checksums hold", () => {
    const frozen = readdirSync("data/releases/1.0").filter((name) => !name.includes("texts"));
    for (const name of frozen) {
      const bytes = readFileSync(join("data/releases/1.0", name));
      expect(file(`r/1.0/data/${name}`).equals(bytes), name).toBe(true);
    }
    const sums = file("data/SHA256SUMS").toString("utf8").trim().split("\n");
    for (const [sum, name] of sums.map((entry) => entry.split("  "))) {
      expect(
        createHash("sha256")
          .update(file(`data/${name}`))
          .digest("hex"),
      ).toBe(sum);
    }
  });

  test("each resource of the Data Package lies beside its descriptor", () => {
    const { resources } = JSON.parse(file("data/datapackage.json").toString("utf8"));
    for (const { path } of resources) expect(file(`data/${path}`).length).toBeGreaterThan(0);
  });

  test("every format holds every study once", () => {
    const text = (name: string) => file(`data/${name}`).toString("utf8");
    expect(JSON.parse(text("studies.json")).studies).toHaveLength(rows.length);
    expect(JSON.parse(text("studies.csl.json"))).toHaveLength(rows.length);
    expect(text("studies.ris").match(/^TY {2}- /gm)).toHaveLength(rows.length);
    expect(text("studies.bib").match(/^@/gm)).toHaveLength(rows.length);
    const dois = rows.filter((row) => row["doi"]).length;
    expect(text("studies.ris").match(/^DO {2}- /gm)).toHaveLength(dois);
  });

  test("each file that the page lists is there, and llms.txt names it", () => {
    const llms = file("llms.txt").toString("utf8");
    const links = [...page("data/").querySelectorAll(".downloads tbody a")];
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      const path = link.getAttribute("href")!.slice(1);
      expect(file(path).length, path).toBeGreaterThan(0);
      expect(llms).toContain(`/${path})`);
    }
  });
});

describe("finding one's way", () => {
  test("search finds studies, values and pages, and keeps the words in the address", async () => {
    const { page: opened, complaints } = await open("/search/");
    await opened.getByLabel("Words to look for").fill("mammography");
    await opened.getByRole("button", { name: "Search" }).click();
    await opened.locator(".found-studies li").first().waitFor();
    expect(new URL(opened.url()).search).toBe("?q=mammography");
    const value = opened.locator(".found-values a", { hasText: "Mammography" }).first();
    expect(await value.getAttribute("href")).toBe("/browse/modalities/mammography/");
    expect(complaints).toEqual([]);
  });

  test("a lost address gets the nearest study or value", async () => {
    const { page: study } = await open("/studies/s00022/");
    await study.locator(".near li").first().waitFor();
    const paths = await study
      .locator(".near a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(paths).toContain("/studies/s0002/");
    const { page: value } = await open("/r/1.0/browse/modalities/mamography/");
    await value.locator(".near li").first().waitFor();
    expect(await value.locator(".near a").first().getAttribute("href")).toBe(
      "/r/1.0/browse/modalities/mammography/",
    );
  });

  test("a lost address and search lead on without a script", async () => {
    for (const path of ["/nothing/here/", "/search/"]) {
      const { page: opened } = await open(path, { javaScript: false });
      expect(await opened.locator("main .found a").count()).toBeGreaterThan(5);
    }
  });
});
