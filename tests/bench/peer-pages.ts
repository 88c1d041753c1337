import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Dimension } from "../../src/contract/contract.ts";
import { yearDimension } from "../../src/contract/lookup.ts";
import { editionOf, WORK } from "./data-folders.ts";

/** A tool that shows the same table. */
export interface Peer {
  readonly name: string;
  /** Folder of its page, and name of the script that makes it. */
  readonly folder: string;
  /** Files of npm packages that the page loads as they are published. */
  readonly files: readonly string[];
  /** What the page shows once its first view is there. */
  readonly shown: string;
  /** What is clicked to filter; clicks go through what is found. */
  readonly filters: string;
}

/** What can be had from npm. */
export const PEERS: readonly Peer[] = [
  {
    name: "dc.js with crossfilter2",
    folder: "dc",
    files: [
      "d3/dist/d3.min.js",
      "crossfilter2/crossfilter.min.js",
      "dc/dist/dc.min.js",
      "dc/dist/style/dc.min.css",
    ],
    shown: "#list tbody tr td",
    filters: "#facet-cancer_types g.row rect",
  },
  {
    name: "UpSet.js",
    folder: "upset",
    files: ["@upsetjs/bundle/dist/upsetjs.umd.production.min.js"],
    shown: "main svg rect",
    filters: "[data-upset=sets] rect[class^=fillPrimary]",
  },
  {
    name: "LineUp",
    folder: "lineup",
    files: ["lineupjs/build/LineUpJS.js", "lineupjs/build/LineUpJS.css"],
    shown: ".le-tbody .le-tr",
    filters: "#filter",
  },
];

const PACKAGES = join(import.meta.dirname, "node_modules");
const SOURCES = join(import.meta.dirname, "peers");

/**
 * Writes a page for each peer that shows the table of that many studies.
 * @returns the folder, with a folder in it for each peer
 */
export async function writePeerPages(size: number): Promise<string> {
  const folder = join(WORK, `peers-${size}`);
  rmSync(folder, { recursive: true, force: true });
  const data = await dataOf(size);
  for (const peer of PEERS) {
    const own = join(folder, peer.folder);
    mkdirSync(own, { recursive: true });
    for (const file of peer.files) copyFileSync(join(PACKAGES, file), join(own, basename(file)));
    copyFileSync(join(SOURCES, `${peer.folder}.js`), join(own, "page.js"));
    writeFileSync(join(own, "data.json"), data);
    writeFileSync(join(own, "index.html"), pageOf(peer));
  }
  return folder;
}

async function dataOf(size: number): Promise<string> {
  const { contract, studies } = await editionOf(size);
  const { dimensions, defaults } = contract;
  const named = ({ name, categories }: Dimension) => ({
    name,
    values: categories.map(({ value }) => value),
  });
  const [rows, cols] = [defaults.rows, defaults.cols].map((name) =>
    named(dimensions.find((dimension) => dimension.name === name)!),
  );
  const facets = dimensions
    .filter(({ name, kind }) => kind === "coded" && name !== rows!.name && name !== cols!.name)
    .slice(0, 4)
    .map(named);
  const year = yearDimension(contract)!.name;
  const records = studies.map((study) => ({
    title: study.title,
    [year]: study.year,
    ...Object.fromEntries(
      [rows!, cols!, ...facets].map(({ name }) => [name, study.codes[name] ?? []]),
    ),
  }));
  return JSON.stringify({ rows, cols, facets, year, studies: records });
}

function pageOf({ name, files }: Peer): string {
  const tags = files.map((file) =>
    file.endsWith(".css")
      ? `<link rel="stylesheet" href="${basename(file)}">`
      : `<script src="${basename(file)}"></script>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>The table with ${name}</title>
${tags.join("\n")}
<style>main { min-height: 900px; } .lu { height: 900px; }</style>
</head>
<body>
<main></main>
<script type="module" src="page.js"></script>
</body>
</html>
`;
}
