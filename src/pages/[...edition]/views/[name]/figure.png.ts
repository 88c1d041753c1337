import type { APIRoute } from "astro";
import type { Edition } from "../../../../site/editions.ts";
import { figurePng, viewDrawing } from "../../../../site/view-figure.ts";
import { type ViewPage, viewRoutes } from "../../../../site/views.ts";

export const getStaticPaths = viewRoutes;

/** Pixels per inch that most journals ask of figures. */
const DPI = 300;

/** The figure of a named view as a picture to print. */
export const GET: APIRoute<{ edition: Edition; page: ViewPage }> = ({ props, site }) =>
  new Response(figurePng(viewDrawing(props.edition, props.page, site), DPI), {
    headers: { "Content-Type": "image/png" },
  });
