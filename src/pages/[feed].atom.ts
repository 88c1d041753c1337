import type { APIRoute } from "astro";
import { atom } from "../formats/atom.ts";
import { currentEdition } from "../site/editions.ts";
import { datedReleases, feedIsBuilt } from "../site/feed.ts";
import { BASE } from "../site/paths.ts";
import { studies } from "../views/words.ts";

// A parameter only so that a site without dated releases has no feed.
export const getStaticPaths = () => (feedIsBuilt() ? [{ params: { feed: "releases" } }] : []);

/** The frozen releases, the newest first. */
export const GET: APIRoute = ({ site, url }) => {
  const { contract } = currentEdition().data;
  const absolute = (path: string) => new URL(BASE + path, site ?? url).href;
  const feed = atom({
    title: `${contract.site.title}: releases`,
    siteUrl: absolute(""),
    feedUrl: absolute("releases.atom"),
    author: contract.site.title,
    entries: datedReleases().map(({ release, path, studies: count, date }) => ({
      title: `Release ${release}`,
      url: absolute(path),
      updated: date,
      summary: `${studies(count)}. What changed stands at ${absolute(`${path}data/#releases`)}`,
    })),
  });
  return new Response(feed, { headers: { "Content-Type": "application/atom+xml" } });
};
