import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { frozenReleases } from "../dataset/frozen-files.ts";

/** A page says within its first bytes whether it is to be found. */
const HEAD = 4096;

/**
 * Tells which pages of a site that was just built the sitemap lists: not what is shown inside other
 * pages, and no study's page that only says where the study was.
 * @param output folder of the built site
 * @param base where the site stands on its host
 */
export function sitemapPages(output: string, base: string): (page: string) => boolean {
  // Without releases no study can be gone, and a large table has a hundred thousand pages.
  const mayBeGone = frozenReleases(process.env["MAP_DATA"] ?? "data").length > 0;
  const root = base.replace(/^\/*|\/*$/g, "/").replace(/^\/+$/, "/");
  return (page) => {
    if (page.endsWith("/embed/")) return false;
    const path = decodeURIComponent(new URL(page).pathname);
    if (!mayBeGone || !path.startsWith(`${root}studies/`)) return true;
    return !headOf(join(output, path.slice(root.length), "index.html")).includes("noindex");
  };
}

function headOf(file: string): string {
  const bytes = Buffer.alloc(HEAD);
  const open = openSync(file, "r");
  try {
    return bytes.toString("utf8", 0, readSync(open, bytes, 0, HEAD, 0));
  } finally {
    closeSync(open);
  }
}
