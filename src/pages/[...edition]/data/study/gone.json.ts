import type { APIRoute } from "astro";
import type { Edition } from "../../../../site/editions.ts";
import { goneFrom } from "../../../../site/gone-shown.ts";
import { onePagePaths } from "../../../../site/one-page.ts";

export const getStaticPaths = () => onePagePaths((edition) => goneFrom(edition).length > 0);

/** Studies that only older releases hold. */
export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
  Response.json(goneFrom(props.edition));
