/**
 * Writes the whole map as one HTML file that loads nothing and works from disk, for a journal's
 * supplementary files: `evidence-map.html` in MAP_OUT, or `dist`. The data are those of MAP_DATA, or
 * `data`. Citations and links to gaps lead to the site at MAP_SITE and MAP_BASE, as its own do.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { plainText } from "../dataset/bytes/decode-text.ts";
import { countSelection } from "../explorer/counted.ts";
import { figureOf } from "../explorer/map/figure-of.ts";
import { heatmapSvg } from "../figures/heatmap-svg.ts";
import { type DataFile, packageOf } from "../site/data-files.ts";
import { currentEdition } from "../site/editions.ts";
import { sourceOf } from "../site/source.ts";
import { defaultView } from "../views/view.ts";
import { singlePage } from "./single-page.ts";

const OUTPUT = join(process.env["MAP_OUT"] ?? "dist", "evidence-map.html");
const site = process.env["MAP_SITE"] ?? "http://localhost:4321";
const base = (process.env["MAP_BASE"] ?? "/").replace(/\/*$/, "/");

const edition = currentEdition();
const { contract, studies } = edition.data;
const { files } = packageOf(edition);
const enclosed = ({ path, format, bytes }: DataFile) => ({
  name: path,
  type: format,
  text: plainText(bytes),
});
const where = `Release ${edition.release}.`;
const html = singlePage({
  contract,
  size: studies.length,
  data: {
    descriptor: enclosed(files.find(({ path }) => path === "datapackage.json")!),
    // The table of studies is the first file that a package names.
    table: enclosed(files[0]!),
    source: sourceOf(edition),
    home: new URL(base, site).href,
  },
  picture: withoutCellTitles(
    heatmapSvg(
      figureOf(
        countSelection(edition.evidence, defaultView(contract), () => null),
        where,
      ),
    ).svg,
  ),
  ...(await bundle()),
});
mkdirSync(join(OUTPUT, ".."), { recursive: true });
writeFileSync(OUTPUT, html);
console.log(`${OUTPUT}: ${Math.round(Buffer.byteLength(html) / 1000)} KB`);

/** A drawing without what each cell says when it is pointed at: its description says it for all. */
function withoutCellTitles(svg: string): string {
  return svg.replace(/(?<=<g [^>]*>)<title>[^<]*<\/title>/g, "");
}

/** The script and the style sheet, each in one piece. */
async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      // As a library it comes without the code that would fetch further pieces.
      lib: { entry: "src/client/single.tsx", formats: ["iife"], name: "evidenceMap" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const made = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const script = made.flatMap((part) => (part.type === "chunk" ? [part.code] : []));
  const style = made.flatMap((part) =>
    part.type === "asset" && part.fileName.endsWith(".css") ? [String(part.source)] : [],
  );
  if (script.length !== 1 || style.length !== 1) throw new Error("the script is not in one piece");
  return { script: script[0]!, style: style[0]! };
}
