import type { APIRoute } from "astro";
import { pack } from "../../../explorer/payload.ts";
import type { Edition } from "../../../site/editions.ts";
import { sourceOf } from "../../../site/source.ts";
import { editionPaths } from "../../../site/paths.ts";

export const getStaticPaths = editionPaths;

/** The coded table as the browser counts it. */
export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
  Response.json(pack(props.edition.evidence, sourceOf(props.edition)));
