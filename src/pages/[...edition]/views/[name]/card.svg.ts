import type { APIRoute } from "astro";
import type { Edition } from "../../../../site/editions.ts";
import { cardSvg, viewDrawing } from "../../../../site/view-figure.ts";
import { type ViewPage, viewRoutes } from "../../../../site/views.ts";

export const getStaticPaths = viewRoutes;

/** The figure of a named view for the card that leads to it. */
export const GET: APIRoute<{ edition: Edition; page: ViewPage }> = ({ props, site }) =>
  new Response(cardSvg(viewDrawing(props.edition, props.page, site)), {
    headers: { "Content-Type": "image/svg+xml" },
  });
