import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { readPlainCsv, writePlainCsv } from "../data/plain-csv.ts";
import { brokenLinks, pagesIn } from "../support/broken-links.ts";
import { buildMap } from "../support/build-map.ts";
import { builtPages } from "../support/open-page.ts";
import { serve } from "../support/serve.ts";

/** The invented table with every attack in it that the reader of tables lets pass as text. */
const DATA = ".build/hostile-data";
const FOLDER = ".build/hostile-site";
const RUN = "window.ran=1";
const TITLES = [
  `<script>${RUN}</script>`,
  `"><img src=x onerror=${RUN}>`,
  `'"><svg onload=${RUN}>`,
  `</script><script>${RUN}</script>`,
  `</title><body onload=${RUN}>`,
  `a --><script>${RUN}</script><!--`,
  `javascript:${RUN}`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}}`,
  `\u2028</style><style>body{display:none}</style>`,
  `]]><script>${RUN}</script>`,
];

beforeAll(() => {
  rmSync(DATA, { recursive: true, force: true });
  mkdirSync(DATA, { recursive: true });
  cpSync("tests/fixtures/second-map/datapackage.json", join(DATA, "datapackage.json"));
  const [header = [], ...rows] = readPlainCsv(
    readFileSync("tests/fixtures/second-map/studies.csv", "utf8"),
  );
  const hostile = rows.map((row, index) =>
    row.map((cell, at) => {
      const attack = TITLES[index % TITLES.length]!;
      if (header[at] === "title" || header[at] === "remarks") return attack;
      if (header[at] === "authors") return attack.replaceAll(";", "");
      if (header[at] === "doi" && cell !== "") return `10.5555/${index}"><script>${RUN}</script>`;
      return cell;
    }),
  );
  writeFileSync(join(DATA, "studies.csv"), writePlainCsv([header, ...hostile]));
  mkdirSync(join(DATA, "texts"));
  writeFileSync(
    join(DATA, "texts/about.md"),
    `<script>${RUN}</script>\n\nNow [press](javascript:${RUN}) <img src=x onerror=${RUN}> [trends](trends/#first) [data](data/#own)`,
  );
  buildMap(FOLDER, DATA);
});
const open = builtPages(serve(FOLDER));

describe("a map of a hostile table", () => {
  test("has no element and no link that its table asked for", () => {
    expect(brokenLinks(FOLDER)).toEqual([]);
    for (const file of pagesIn(FOLDER)) {
      const { document } = parseHTML(readFileSync(join(FOLDER, file), "utf8"));
      expect(document.querySelector("[onload], [onerror], img[src=x]"), file).toBeNull();
      const scripts = [...document.querySelectorAll("script")].map((script) => script.textContent);
      expect(scripts.filter((script) => script?.startsWith(RUN))).toEqual([]);
      for (const link of document.querySelectorAll("a[href]")) {
        expect(link.getAttribute("href"), file).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
    }
  });

  test("shows what its table says as text, and runs nothing of it", async () => {
    const pages = [
      "/",
      "/studies/",
      "/studies/G01/",
      "/browse/setting/nursery/",
      "/gaps/",
      "/about/",
    ];
    for (const path of [...pages, "/data/", "/methods/", "/search/?q=script"]) {
      const { page, complaints } = await open(path);
      expect(complaints, path).toEqual([]);
      expect(await page.evaluate("window.ran"), path).toBeUndefined();
    }
    const { page, complaints } = await open("/studies/G01/");
    expect(await page.textContent("h1")).toBe(TITLES[0]);
    expect(await page.textContent("main")).toContain(`10.5555/0"><script>${RUN}</script>`);
    await page.goto(new URL("/evidence-map.html", page.url()).href);
    await page.getByText(TITLES[0]!).first().waitFor();
    expect(await page.evaluate("window.ran")).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  test("its texts lead to no script and to no page that it does not have", () => {
    const { document } = parseHTML(readFileSync(join(FOLDER, "about/index.html"), "utf8"));
    const links = [...document.querySelectorAll(".prose a")];
    expect(links.map((link) => link.textContent)).toEqual(["data"]);
    const text = document.querySelector(".prose")?.textContent;
    expect(text).toContain(`<script>${RUN}</script>`);
    expect(text).toContain("Now press <img src=x");
  });

  test("is written into its own folder alone", () => {
    const outside = readdirSync(".build").filter((name) => /script|onload|svg|img/.test(name));
    expect(outside).toEqual([]);
    const ids = readdirSync(join(FOLDER, "studies"), { withFileTypes: true });
    expect(
      ids
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(Array.from({ length: 24 }, (_, index) => `G${String(index + 1).padStart(2, "0")}`));
  });
});

describe("the policy of its pages", () => {
  test("stops a page that was broken into from running anything", async () => {
    const index = readFileSync(join(FOLDER, "studies/G01/index.html"), "utf8");
    const attack = `<script>${RUN}</script><img src="x" onerror="${RUN}"><script src="https://example.org/x.js"></script><a id="press" href="javascript:${RUN}">press</a><object data="/icon.svg"></object>`;
    mkdirSync(join(FOLDER, "broken"), { recursive: true });
    writeFileSync(
      join(FOLDER, "broken/index.html"),
      index.replace(/<main[^>]*>/, (main) => main + attack),
    );
    const { page, complaints } = await open("/broken/");
    await page.click("#press");
    expect(await page.evaluate("window.ran")).toBeUndefined();
    const blocked = complaints.filter((complaint) => /Content Security Policy/.test(complaint));
    for (const what of [
      "inline script",
      "inline event handler",
      "https://example.org/x.js",
      "javascript",
    ]) {
      expect(
        blocked.some((complaint) => complaint.toLowerCase().includes(what)),
        what,
      ).toBe(true);
    }
    // Without its policy the same page runs the attack, so that the test can fail.
    const free = index.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, "");
    expect(free).not.toBe(index);
    mkdirSync(join(FOLDER, "free"), { recursive: true });
    writeFileSync(
      join(FOLDER, "free/index.html"),
      free.replace(/<main[^>]*>/, (main) => `${main}<script>${RUN}</script>`),
    );
    const unguarded = await open("/free/");
    expect(await unguarded.page.evaluate("window.ran")).toBe(1);
  });
});
