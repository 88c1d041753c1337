import type { APIRoute } from "astro";
import type { DataFile } from "../../../site/data-files.ts";
import { downloadsOf } from "../../../site/downloads.ts";
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
export const GET: APIRoute<{ download: DataFile }> = ({ props }) =>
  new Response(props.download.bytes, { headers: { "Content-Type": props.download.format } });
