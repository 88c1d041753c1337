import type { APIRoute } from "astro";
import type { Edition } from "../../../../site/editions.ts";
import { previewPng, viewDrawing } from "../../../../site/view-figure.ts";
import { type ViewPage, viewRoutes } from "../../../../site/views.ts";

export const getStaticPaths = viewRoutes;

/** The picture that a link to a named view is shown with elsewhere. */
export const GET: APIRoute<{ edition: Edition; page: ViewPage }> = ({ props, site }) =>
  new Response(previewPng(viewDrawing(props.edition, props.page, site)), {
    headers: { "Content-Type": "image/png" },
  });
