import type { APIRoute } from "astro";
import { downloadsOf } from "../site/downloads.ts";
import { currentEdition } from "../site/editions.ts";
import { pagesOf } from "../site/pages.ts";
import { BASE } from "../site/paths.ts";
import { studies as inWords } from "../views/words.ts";

/** What the site is and where programs find its data (https://llmstxt.org). */
export const GET: APIRoute = ({ site, url }) => {
  const edition = currentEdition();
  const { contract, studies } = edition.data;
  const { frozen, derived } = downloadsOf(edition);
  const link = (path: string, title: string, note: string) =>
    `- [${title}](${new URL(BASE + path, site ?? url).href}): ${note}`;
  const text = [
    `# ${contract.site.title}`,
    `> ${contract.site.question} ${inWords(studies.length)} ${contract.site.scope}. Release ${contract.release}.`,
    contract.site.provenance,
    "Cite a number with its release. A code for “not reported” is missing information, never a no.",
    "## Data",
    [...derived, ...frozen]
      .map(({ path, title, description }) => link(`data/${path}`, title, description))
      .join("\n"),
    "## Pages",
    pagesOf(edition)
      .map(({ path, title, about }) => link(path, title, about))
      .join("\n"),
  ].join("\n\n");
  return new Response(`${text}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
};
