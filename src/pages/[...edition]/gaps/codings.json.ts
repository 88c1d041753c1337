import type { APIRoute } from "astro";
import type { Edition } from "../../../site/editions.ts";
import { secondCodingOf } from "../../../site/gaps.ts";
import { editionPaths } from "../../../site/paths.ts";

export const getStaticPaths = editionPaths;

/** Where two coders' own codes differ from the table, for the list to try its findings by; or null. */
export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) =>
  Response.json(secondCodingOf(edition));
