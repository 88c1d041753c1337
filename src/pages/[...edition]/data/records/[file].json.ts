import type { APIRoute } from "astro";
import { type StudyFile, studyFilePaths } from "../../../../site/large-tables.ts";

export const getStaticPaths = studyFilePaths;

/** Some studies in full. */
export const GET: APIRoute<StudyFile> = ({ props }) => Response.json(props.studies);
