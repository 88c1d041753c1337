import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** The order that README and CONTRIBUTING tell: a folder imports only from those before it. */
const FOLDERS = [
  "contract",
  "dataset",
  "statistics",
  "evidence",
  "views",
  "formats",
  "figures",
  "wire",
  "styles",
  "explorer",
  "client",
  "site",
  "components",
  "layouts",
  "pages",
  "commands",
];
/** Rooms of the two large folders, likewise; files beside them use all. */
const ROOMS = {
  dataset: [
    "faults",
    "bytes",
    "contract",
    "studies",
    "companions",
    "references",
    "forms",
    "readers",
    "guess",
    "update",
    "edits",
  ],
  explorer: ["ui", "filters", "studies", "study", "map", "cite-export", "panel", "gaps", "check"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(ts|tsx|astro)$/.test(path));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** Files below src that a file imports, types included, at once or later. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join("src", file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.\.?\/[^"?]+)/g)]
    .map((found) => normalize(join(dirname(file), found[1]!)).replaceAll("\\", "/"))
    .filter((path) => existsSync(join("src", path)));
}

/** Imports from one of these folders to another that stands after it. */
function backward(folderOf: (file: string) => string | undefined, order: readonly string[]) {
  return [...imports].flatMap(([file, targets]) =>
    targets.flatMap((target) => {
      const [from, to] = [folderOf(file), folderOf(target)];
      if (from === undefined || to === undefined) return [];
      return order.indexOf(from) < order.indexOf(to) ? [`${file} imports ${target}`] : [];
    }),
  );
}

describe("the folders of the source", () => {
  it("are the ones in the order below, and no others", () => {
    const folders = readdirSync("src", { withFileTypes: true }).map(({ name }) => name);
    expect(folders.toSorted()).toEqual(FOLDERS.toSorted());
  });

  it("import only from those before them", () => {
    expect(backward((file) => file.split("/")[0], FOLDERS)).toEqual([]);
  });

  it.each(Object.entries(ROOMS))("%s has rooms that do so too", (folder, rooms) => {
    const inside = readdirSync(join("src", folder), { withFileTypes: true });
    const found = inside.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(found.toSorted()).toEqual(rooms.toSorted());
    const roomOf = (file: string) => {
      const [first, room, ...rest] = file.split("/");
      return first === folder && rest.length > 0 ? room : undefined;
    };
    expect(backward(roomOf, rooms)).toEqual([]);
  });

  it("hold no circle of imports", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" > "));
      if (done.has(file) || path.includes(file)) return;
      for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("are told in this order by README and CONTRIBUTING", () => {
    for (const document of ["README.md", "CONTRIBUTING.md"]) {
      const text = readFileSync(document, "utf8");
      const places = FOLDERS.map((folder) => text.search(new RegExp(`(?<=[\\s\`/])${folder}/`)));
      expect(
        places.every((place) => place >= 0),
        document,
      ).toBe(true);
      expect(
        places.toSorted((a, b) => a - b),
        document,
      ).toEqual(places);
    }
  });
});
