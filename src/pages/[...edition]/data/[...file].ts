import type { APIRoute } from "astro";
import { allDownloads, type Download } from "../../../site/downloads.ts";
import { isLarge } from "../../../site/edition-size.ts";
import { editions } from "../../../site/editions.ts";
import { editionParam } from "../../../site/paths.ts";

// Those of a large edition are written when the pages are made: see src/commands/write-downloads.ts.
export const getStaticPaths = () =>
  editions()
    .filter((edition) => import.meta.env.DEV || !isLarge(edition))
    .flatMap((edition) =>
      allDownloads(edition).map((download) => ({
        params: { edition: editionParam(edition), file: download.path },
        props: { download },
      })),
    );

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
