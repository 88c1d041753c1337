import type { APIRoute } from "astro";
import { gapColumnsCsv } from "../../../formats/gaps-csv.ts";
import { editionPaths } from "../../../site/paths.ts";

export const getStaticPaths = editionPaths;

/** What each column of the list of gaps holds. */
export const GET: APIRoute = () =>
  new Response(gapColumnsCsv(), { headers: { "Content-Type": "text/csv" } });
