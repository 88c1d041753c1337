import type { APIRoute } from "astro";
import { type SplitFile, splitPaths } from "../../../../site/split.ts";

export const getStaticPaths = splitPaths;

/** Some studies in full. */
export const GET: APIRoute<SplitFile> = ({ props }) => Response.json(props.studies);
