import type { APIRoute } from "astro";
import { type StudyFile, studyFilePaths } from "../../../../site/large-tables.ts";

export const getStaticPaths = studyFilePaths;

/** The summaries of some studies. */
export const GET: APIRoute<StudyFile> = ({ props }) =>
  Response.json(props.studies.map(({ summary }) => summary));
