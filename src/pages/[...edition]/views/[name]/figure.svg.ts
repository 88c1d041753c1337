import type { APIRoute } from "astro";
import type { Edition } from "../../../../site/editions.ts";
import { viewDrawing } from "../../../../site/view-figure.ts";
import { type ViewPage, viewRoutes } from "../../../../site/views.ts";

export const getStaticPaths = viewRoutes;

/** The figure of a named view as a file that stands on its own. */
export const GET: APIRoute<{ edition: Edition; page: ViewPage }> = ({ props, site }) =>
  new Response(viewDrawing(props.edition, props.page, site).svg, {
    headers: { "Content-Type": "image/svg+xml" },
  });
