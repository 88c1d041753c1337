import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";

const folder = inject("siteFolder");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.replaceAll("\\", "/"));
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const rows = readRecords(readFileSync("data/studies.csv", "utf8"));

describe("pages", () => {
  test("there is one for each study, and no more", () => {
    const pages = files.filter((name) => /^studies\/[^/]+\/index\.html$/.test(name));
    expect(pages.map((name) => name.split("/")[1]).toSorted()).toEqual(
      rows.map((row) => row["id"]).toSorted(),
    );
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
      expect(text, file).toContain("coded by this project");
    }
  });

  test("each link within the site leads somewhere, to a page and to a place on it", () => {
    const ids = new Map<string, ReadonlySet<string>>();
    const broken: string[] = [];
    const documents = files.map((file) => {
      const { document } = parseHTML(read(file));
      ids.set(file, new Set([...document.querySelectorAll("[id]")].map((e) => e.id)));
      return { file, document };
    });
    for (const { file, document } of documents) {
      const at = new URL(`http://site/${file.replace(/index\.html$/, "")}`);
      for (const element of document.querySelectorAll("a[href], link[href], script[src]")) {
        const target = new URL((element.getAttribute("href") ?? element.getAttribute("src"))!, at);
        if (target.origin !== at.origin) continue;
        const path = decodeURIComponent(target.pathname).slice(1);
        const page = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        const place = decodeURIComponent(target.hash.slice(1));
        if (!existsSync(join(folder, page))) broken.push(`${file}: ${target.pathname}`);
        else if (place && !ids.get(page)?.has(place)) broken.push(`${file}: #${place}`);
      }
    }
    expect([...new Set(broken)].slice(0, 20)).toEqual([]);
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
