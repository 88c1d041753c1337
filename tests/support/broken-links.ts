import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";

/** The HTML files of a built site, by their paths within its folder. */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.replaceAll("\\", "/"));
}

/** Links, scripts and pictures within a built site that lead to no file, or to no place on its page. */
export function brokenLinks(folder: string): readonly string[] {
  const ids = new Map<string, ReadonlySet<string>>();
  const broken = new Set<string>();
  const documents = pagesIn(folder).map((file) => {
    const { document } = parseHTML(readFileSync(join(folder, file), "utf8"));
    ids.set(file, new Set([...document.querySelectorAll("[id]")].map((e) => e.id)));
    return { file, document };
  });
  for (const { file, document } of documents) {
    const at = new URL(`http://site/${file.replace(/index\.html$/, "")}`);
    for (const element of document.querySelectorAll("a[href], link[href], script[src], img[src]")) {
      const target = new URL((element.getAttribute("href") ?? element.getAttribute("src"))!, at);
      if (target.origin !== at.origin) continue;
      const path = decodeURIComponent(target.pathname).slice(1);
      const page = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      const place = decodeURIComponent(target.hash.slice(1));
      if (!existsSync(join(folder, page))) broken.add(`${file}: ${target.pathname}`);
      else if (place && !ids.get(page)?.has(place)) broken.add(`${file}: #${place}`);
    }
  }
  return [...broken];
}
