import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/*
 * Rules live with their component. Those of an Astro component stand in its own <style>. The sheet
 * of what Preact draws, src/styles/explorer/filters/Facet.css, is named after what draws it,
 * src/explorer/filters/Facet.tsx. Sheets at the top are shared: tokens, reset, layout, print, and
 * the lists of the sheets that a kind of page loads.
 */

/** Longest sheet or style, in lines. */
const LONGEST = 250;

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) =>
  join("src", path).replaceAll("\\", "/"),
);
const read = (path: string) => readFileSync(path, "utf8");
const sheets = files.filter((path) => path.endsWith(".css"));
const components = sheets.filter((path) => path.split("/").length > 3);
const pages = files.filter((path) => path.endsWith(".astro"));
const code = new Map(
  files
    .filter((path) => /\.(ts|tsx|astro)$/.test(path))
    .map((path) => [path, read(path).replace(/<style>[^]*<\/style>/, "")]),
);

/** What draws the parts that a sheet is for. */
function drawnBy(sheet: string): string | undefined {
  const stem = sheet.replace("src/styles/", "src/").replace(/\.css$/, "");
  return [`${stem}.tsx`, `${stem}.ts`].find((path) => code.has(path));
}

/** The selectors of a sheet, without what is in comments and declarations. */
function selectorsOf(css: string): string[] {
  return [...css.replaceAll(/\/\*[^]*?\*\//g, "").matchAll(/([^{};]+)\{/g)]
    .map(([, selectors]) => selectors!.trim())
    .filter((selectors) => !selectors.startsWith("@"))
    .flatMap((selectors) => selectors.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());
}

const classesOf = (selector: string) =>
  [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!);

/** Whether a file writes a class, or the start of its name in front of what is put in. */
function writes(path: string, name: string): boolean {
  const text = code.get(path)!;
  const parts = name.split("-");
  if (!text.includes(parts[0]!)) return false;
  const starts = parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join("-")}-\\$\\{`);
  return new RegExp(`(?<![\\w-])(?:${name}(?![\\w-])|${starts.join("|") || name})`).test(text);
}

/** The style of an Astro component, or nothing. */
const styleOf = (path: string) => /<style>([^]*)<\/style>/.exec(read(path))?.[1] ?? "";

describe("the style sheets", () => {
  it("are no longer than they can be read at a time", () => {
    const long = [
      ...sheets.map((path) => [path, read(path)] as const),
      ...pages.map((path) => [path, styleOf(path)] as const),
    ].filter(([, css]) => css.split("\n").length > LONGEST);
    expect(long.map(([path]) => path)).toEqual([]);
  });

  it("are all loaded", () => {
    const loaded = [...sheets, ...code.keys()].flatMap((path) =>
      [...read(path).matchAll(/import "(\.[^"]+\.css)"/g)].map(([, target]) =>
        normalize(join(dirname(path), target!)).replaceAll("\\", "/"),
      ),
    );
    expect(sheets.filter((path) => !loaded.includes(path))).toEqual([]);
    expect(loaded.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("hold no class that nothing writes", () => {
    const dead = sheets.flatMap((path) =>
      [...new Set(selectorsOf(read(path)).flatMap(classesOf))]
        .filter((name) => ![...code.keys()].some((file) => writes(file, name)))
        .map((name) => `${path} .${name}`),
    );
    expect(dead).toEqual([]);
  });
});

describe("a page with controls of its own", () => {
  it("loads the sheet that draws them", () => {
    const bare = pages.filter(
      (path) =>
        /<(button|input|select|textarea)\b/.test(code.get(path)!) &&
        !code.get(path)!.includes('styles/part.css"'),
    );
    expect(bare).toEqual([]);
  });
});

describe("the sheet of a component", () => {
  it("is named after what draws it", () => {
    expect(components.filter((path) => drawnBy(path) === undefined)).toEqual([]);
  });

  it("says in each selector which part of its own it is about", () => {
    const foreign = components.flatMap((path) => {
      const owner = drawnBy(path);
      if (!owner) return [];
      return selectorsOf(read(path))
        .filter((selector) => !classesOf(selector).some((name) => writes(owner, name)))
        .map((selector) => `${path}: ${selector}`);
    });
    expect(foreign).toEqual([]);
  });

  it("is the only one to say how a part of it looks wherever it stands", () => {
    const places = new Map<string, Set<string>>();
    for (const path of components) {
      for (const selector of selectorsOf(read(path))) {
        const [, name] = /^\.([\w-]+)(?::[\w-]+)*$/.exec(selector) ?? [];
        if (name) places.set(name, (places.get(name) ?? new Set()).add(path));
      }
    }
    const twice = [...places].filter(([, paths]) => paths.size > 1);
    expect(twice.map(([name, paths]) => `.${name}: ${[...paths].join(", ")}`)).toEqual([]);
  });
});

describe("the style of an Astro component", () => {
  it("is about its own parts, or says that it means others", () => {
    const foreign = pages.flatMap((path) =>
      selectorsOf(styleOf(path).replaceAll(/:global\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, "*"))
        .filter((selector) => {
          const names = classesOf(selector);
          return names.length > 0 && !names.some((name) => writes(path, name));
        })
        .map((selector) => `${path}: ${selector}`),
    );
    expect(foreign).toEqual([]);
  });
});
