import type { APIRoute } from "astro";
import { gapsCsv } from "../../../formats/gaps-csv.ts";
import type { Edition } from "../../../site/editions.ts";
import { gapsOf } from "../../../site/gaps.ts";
import { editionPaths } from "../../../site/paths.ts";

export const getStaticPaths = editionPaths;

/** The list of gaps as a table. */
export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) =>
  new Response(gapsCsv(edition.data.contract, gapsOf(edition)), {
    headers: { "Content-Type": "text/csv" },
  });
