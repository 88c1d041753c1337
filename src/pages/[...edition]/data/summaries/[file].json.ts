import type { APIRoute } from "astro";
import { type SplitFile, splitPaths } from "../../../../site/split.ts";

export const getStaticPaths = splitPaths;

/** The summaries of some studies. */
export const GET: APIRoute<SplitFile> = ({ props }) =>
  Response.json(props.studies.map(({ summary }) => summary));
