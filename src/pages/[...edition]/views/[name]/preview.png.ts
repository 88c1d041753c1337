import type { APIRoute } from "astro";
import { previewPng } from "../../../../site/drawing-png.ts";
import { type PictureProps, pictureRoutes } from "../../../../site/view-pictures.ts";

export const getStaticPaths = () => pictureRoutes(previewPng);

/** The picture that a link to a named view is shown with elsewhere. */
export const GET: APIRoute<PictureProps> = async ({ props }) =>
  new Response(await props.picture, { headers: { "Content-Type": "image/png" } });
