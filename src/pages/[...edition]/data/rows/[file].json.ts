import type { APIRoute } from "astro";
import { wordsOf } from "../../../../wire/payload.ts";
import { type StudyFile, studyFilePaths } from "../../../../site/large-tables.ts";

export const getStaticPaths = studyFilePaths;

/** What the rows of some studies say in words. */
export const GET: APIRoute<StudyFile> = ({ props }) => Response.json(wordsOf(props.studies));
