import type { APIRoute } from "astro";
import type { Edition } from "../../../../site/editions.ts";
import { viewCells } from "../../../../site/view-figure.ts";
import { type ViewPage, viewRoutes } from "../../../../site/views.ts";

export const getStaticPaths = viewRoutes;

/** The numbers of the figure of a named view. */
export const GET: APIRoute<{ edition: Edition; page: ViewPage }> = ({ props }) =>
  new Response(viewCells(props.edition, props.page), { headers: { "Content-Type": "text/csv" } });
