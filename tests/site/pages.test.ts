import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { brokenLinks, pagesIn } from "../support/broken-links.ts";
import { readRecords } from "../data/plain-csv.ts";

const folder = inject("siteFolder");
const files = pagesIn(folder);
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const rows = readRecords(readFileSync("data/studies.csv", "utf8"));

describe("pages", () => {
  test("there is one for each study, and no more", () => {
    const pages = files.filter((name) => /^studies\/[^/]+\/index\.html$/.test(name));
    const idsOf = (names: readonly string[]) => names.map((name) => name.split("/")[1]).toSorted();
    const gone = pages.filter((name) => read(name).includes('content="noindex"'));
    const ids = rows.map((row) => row["id"]);
    expect(idsOf(pages.filter((name) => !gone.includes(name)))).toEqual(ids.toSorted());
    // A study that only an older release holds has a page that says so.
    const before = readRecords(readFileSync("data/releases/1.0/studies.csv", "utf8"));
    const left = before.map((row) => row["id"]).filter((id) => !ids.includes(id));
    expect(idsOf(gone)).toEqual(left.toSorted());
  });

  test("there is one for each value that occurs", () => {
    for (const field of ["cancer_types", "modalities", "xai_methods", "dss_integration"]) {
      const values = new Set(rows.flatMap((row) => row[field]!.split(";")));
      const pages = readdirSync(join(folder, "browse", field)).filter((name) => name !== "group");
      expect(pages.toSorted()).toEqual([...values].toSorted());
    }
  });

  test("each says which release it shows, how many studies, and whose coding it is", () => {
    for (const file of files) {
      const text = read(file);
      expect(text, file).toMatch(/Release \d+\.\d+/);
      expect(text, file).toContain(`${rows.length} studies`);
      expect(text, file).toMatch(/coded by (?:this project|language models)\s*</);
    }
  });

  test("each link within the site leads somewhere, to a page and to a place on it", () => {
    expect(brokenLinks(folder).slice(0, 20)).toEqual([]);
  });

  test("none writes what a program calls a value that has no words", () => {
    const unsaid = /\[object |>\s*(?:undefined|NaN|null)\s*</;
    expect(files.filter((file) => unsaid.test(read(file)))).toEqual([]);
  });

  test("no two words run together where one part of a line ends and the next begins", () => {
    const inline = "(?:a|em|label|span|strong)";
    const joined = new RegExp(
      `[\\p{L}\\p{N}%)”.,;:](?:</${inline}>)+(?:<${inline}\\b[^>]*>)+[\\p{L}\\p{N}(“]`,
      "u",
    );
    const faults = files.flatMap((file) => {
      const found = joined.exec(read(file).replace(/<svg.*?<\/svg>/gs, ""));
      return found ? [`${file}: ${found.input.slice(found.index - 40, found.index + 120)}`] : [];
    });
    expect(faults.slice(0, 5)).toEqual([]);
  });

  test("a study's page shows its title, its codes and where they were read", () => {
    for (const row of rows.slice(0, 20)) {
      const { document } = parseHTML(read(`studies/${row["id"]}/index.html`));
      expect(document.querySelector("h1")?.textContent).toBe(row["title"]);
      const text = document.querySelector("main")!.textContent!;
      expect(text).toContain(row["xai_evidence"]!);
      expect(text).toContain(row["source_url"]!);
      if (row["doi"]) expect(text).toContain(row["doi"]);
    }
  });
});
