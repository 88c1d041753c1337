import type { APIRoute } from "astro";
import { wordsOf } from "../../../../wire/payload.ts";
import { type SplitFile, splitPaths } from "../../../../site/split.ts";

export const getStaticPaths = splitPaths;

/** What the rows of some studies say in words. */
export const GET: APIRoute<SplitFile> = ({ props }) => Response.json(wordsOf(props.studies));
