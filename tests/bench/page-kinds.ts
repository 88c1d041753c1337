import { existsSync } from "node:fs";
import { join } from "node:path";
import { ONE_PAGE, studyPath } from "../../src/views/links.ts";
import { A_STUDY, PAGE_KINDS } from "../support/page-kinds.ts";
import { editionOf } from "./data-folders.ts";
import type { Settings } from "./settings.ts";

/**
 * The path of one page of each kind that a built site has, the map first. What a table lacks, such as
 * frozen releases, is left out.
 */
export async function pageKinds(
  size: number,
  site: string,
  { paths }: Settings,
): Promise<readonly string[]> {
  if (paths.length > 0) return paths;
  const edition = await editionOf(size);
  const isBuilt = (path: string) => existsSync(join(site, path.split("?")[0]!, "index.html"));
  const places = isBuilt(ONE_PAGE) ? ({ onePage: true } as const) : {};
  const study = `/${studyPath(places, edition.studies[1]!.id)}`;
  return PAGE_KINDS.map((path) => (path === A_STUDY ? study : path)).filter(isBuilt);
}
