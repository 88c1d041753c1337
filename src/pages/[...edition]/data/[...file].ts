import type { APIRoute } from "astro";
import { type Download, downloadsOf } from "../../../site/downloads.ts";
import { editions } from "../../../site/editions.ts";
import { editionParam } from "../../../site/paths.ts";

export const getStaticPaths = () =>
  editions().flatMap((edition) => {
    const { frozen, texts, derived } = downloadsOf(edition);
    return [...frozen, ...texts, ...derived].map((download) => ({
      params: { edition: editionParam(edition), file: download.path },
      props: { download },
    }));
  });

/** A download, byte for byte. */
export const GET: APIRoute<{ download: Download }> = ({ props: { download } }) => {
  const parts = download.parts()[Symbol.iterator]();
  const body = new ReadableStream({
    pull(controller) {
      const { value, done } = parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(body, { headers: { "Content-Type": download.format } });
};
