import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, inject, test } from "vitest";

const site = inject("siteFolder");
/** Ids of the studies of an edition, as its map is sent. */
function idsIn(folder: string): readonly string[] {
  return JSON.parse(readFileSync(join(site, folder, "data/map.json"), "utf8")).ids;
}
const releases = readdirSync(join(site, "r"));
const present = idsIn(".");
const gone = new Set(releases.flatMap((release) => idsIn(`r/${release}`)));
for (const id of present) gone.delete(id);

test("every study that is gone has a page, which leads to each release that holds it", () => {
  expect([...gone].toSorted()).toEqual(["s0011", "s0052", "s0079"]);
  for (const id of gone) {
    const { document } = parseHTML(readFileSync(join(site, `studies/${id}/index.html`), "utf8"));
    const links = [...document.querySelectorAll("main li a")].map((a) => a.getAttribute("href")!);
    const holding = releases.filter((release) => idsIn(`r/${release}`).includes(id));
    expect(links.toSorted()).toEqual(holding.map((release) => `/r/${release}/studies/${id}/`));
    for (const link of links) expect(existsSync(join(site, link, "index.html")), link).toBe(true);
    expect(document.querySelector("h1")!.textContent).toBe(`Study ${id} is gone`);
    expect(document.querySelector('meta[name="robots"]')!.getAttribute("content")).toBe("noindex");
    expect(document.querySelector('meta[name="citation_title"]')).toBeNull();
  }
});

test("the sitemap lists the studies of every edition, and none that is gone", () => {
  const sitemap = readdirSync(site)
    .filter((name) => /^sitemap-\d+\.xml$/.test(name))
    .map((name) => readFileSync(join(site, name), "utf8"))
    .join("");
  const listed = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+\/studies\/([^/]+)\/<\/loc>/g)];
  expect(
    listed
      .map(([, id]) => id)
      .filter((id) => id !== "titles")
      .toSorted(),
  ).toEqual(present.toSorted());
  for (const id of gone) expect(sitemap).toContain(`/r/1.0/studies/${id}/</loc>`);
  expect(sitemap).not.toContain("/embed/</loc>");
});
