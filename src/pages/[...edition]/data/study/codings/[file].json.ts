import type { APIRoute } from "astro";
import { type StudyFile, studyFilePaths } from "../../../../../site/large-tables.ts";
import { codingsOf, hasCodings } from "../../../../../site/study-parts.ts";
import { hasOnePage } from "../../../../../site/edition-size.ts";

export const getStaticPaths = () =>
  studyFilePaths().filter(({ props: { edition } }) => hasOnePage(edition) && hasCodings(edition));

/** What coders and checkers gave some studies. */
export const GET: APIRoute<StudyFile> = ({ props: { edition, studies } }) =>
  Response.json(studies.map(({ id }) => codingsOf(edition, id)));
