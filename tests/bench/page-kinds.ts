import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../../src/dataset/load-edition.ts";
import { browsePath, studyPath } from "../../src/explorer/links.ts";
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
  const kinds = [
    "/",
    "/studies/",
    `/${studyPath(edition.studies[1]!.id)}`,
    "/browse/",
    commonValuePath(edition),
    "/gaps/",
    "/gaps/list/",
    "/trends/",
    "/methods/",
    "/review/",
    "/data/",
    "/about/",
    "/search/",
    "/views/",
    "/views/method-by-modality/",
    "/embed/",
    "/r/1.0/",
  ];
  return kinds.filter((path) => existsSync(join(site, path, "index.html")));
}

/** The page of the value of the map's columns that most studies carry: the heaviest of its kind. */
function commonValuePath({ contract, studies }: Edition): string {
  const name = contract.defaults.cols;
  const dimension = contract.dimensions.find((one) => one.name === name)!;
  const carriers = (value: string) =>
    studies.filter(({ codes }) => codes[name]?.includes(value)).length;
  const [most] = dimension.categories
    .map(({ value }) => value)
    .toSorted((a, b) => carriers(b) - carriers(a));
  return `/${browsePath(name, most!)}`;
}
