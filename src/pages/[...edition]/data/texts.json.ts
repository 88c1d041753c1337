import type { APIRoute } from "astro";
import { studyText } from "../../../explorer/study-text.ts";
import type { Edition } from "../../../site/editions.ts";
import { editionPaths } from "../../../site/paths.ts";

export const getStaticPaths = editionPaths;

/** The words that free text is looked for in, in table order. */
export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
  Response.json(props.edition.data.studies.map(studyText));
