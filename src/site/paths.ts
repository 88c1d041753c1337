import type { GetStaticPathsItem } from "astro";
import { studyPath } from "../views/links.ts";
import { type Edition, editions } from "./editions.ts";

/** Where the site stands on its host, with a slash at both ends. */
export const BASE = import.meta.env.BASE_URL.replace(/\/*$/, "/");

/** Address of the place where an edition's pages start. */
export function rootOf(edition: Edition): string {
  return BASE + edition.path;
}

/** Address of what shows one study of an edition. */
export function studyHref(edition: Edition, id: string): string {
  return rootOf(edition) + studyPath(edition.data.contract, id);
}

/** The route parameter under which an edition's pages are built. */
export function editionParam(edition: Edition): string | undefined {
  return edition.path.replace(/\/$/, "") || undefined;
}

/** One route for each edition: what `getStaticPaths` of a page without parameters of its own returns. */
export function editionPaths(): (GetStaticPathsItem & { props: { edition: Edition } })[] {
  return editions().map((edition) => ({
    params: { edition: editionParam(edition) },
    props: { edition },
  }));
}
