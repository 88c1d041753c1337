import { build } from "vite";
import { synonymsOf } from "../contract/synonyms.ts";
import { plainText } from "../dataset/bytes/decode-text.ts";
import { fillDimensions, tableToFill } from "../dataset/guess/fill-dimensions.ts";
import { countSelection } from "../explorer/counted.ts";
import { type DataFile, packageOf } from "../site/data-files.ts";
import type { Edition } from "../site/editions.ts";
import { drawnEvidence } from "../site/gaps.ts";
import { sourceOf } from "../site/source.ts";
import { singlePicture } from "../client/single-picture.ts";
import { singlePage } from "../client/single-page.ts";
import { defaultView } from "../views/default-view.ts";
import { hasSiteAddress, siteHome } from "./site-address.ts";

/**
 * The whole map of an edition as one HTML file that loads nothing. Its citations and links to gaps
 * lead to the site at MAP_SITE and MAP_BASE; without MAP_SITE they name the release and its table.
 */
export async function singleMap(edition: Edition): Promise<string> {
  const { contract, studies } = edition.data;
  const { files } = packageOf(edition);
  const descriptor = enclosed(files.find(({ path }) => path === "datapackage.json")!);
  // The page guesses nothing: values that the contract takes from the table are told here.
  const open = tableToFill(descriptor.text) !== null;
  const where = `Release ${edition.release}.`;
  return singlePage({
    contract,
    size: studies.length,
    data: {
      descriptor: {
        ...descriptor,
        text: open ? fillDimensions(descriptor.text, files[0]!.bytes) : descriptor.text,
      },
      // The table of studies is the first file that a package names.
      table: enclosed(files[0]!),
      synonyms: synonymsOf(contract),
      source: sourceOf(edition),
      solid: drawnEvidence(edition).solid ?? [],
      home: hasSiteAddress() ? siteHome() : null,
    },
    picture: singlePicture(
      countSelection(edition.evidence, defaultView(contract), () => null),
      where,
    ),
    ...(await singleParts()),
  });
}

function enclosed({ path, format, bytes }: DataFile) {
  return { name: path, type: format, text: plainText(bytes) };
}

/** The script and the style sheet of the map in one file, each in one piece. */
export function singleParts(): ReturnType<typeof bundle> {
  return (made ??= bundle());
}

let made: ReturnType<typeof bundle> | null = null;

async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      // As a library it comes without the code that would fetch further pieces.
      lib: { entry: "src/client/single.tsx", formats: ["iife"], name: "evidenceMap" },
      rolldownOptions: {
        output: { codeSplitting: false },
        // A slow machine is nothing to warn of.
        checks: { bundlerTimings: false },
      },
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
