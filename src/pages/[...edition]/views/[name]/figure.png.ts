import type { APIRoute } from "astro";
import { figurePng } from "../../../../site/drawing-png.ts";
import { type PictureProps, pictureRoutes } from "../../../../site/view-pictures.ts";

/** Pixels per inch that most journals ask of figures. */
const DPI = 300;

export const getStaticPaths = () => pictureRoutes((drawing) => figurePng(drawing, DPI));

/** The figure of a named view as a picture to print. */
export const GET: APIRoute<PictureProps> = async ({ props }) =>
  new Response(await props.picture, { headers: { "Content-Type": "image/png" } });
