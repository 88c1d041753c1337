import type { APIRoute } from "astro";
import type { SentTexts } from "../../../wire/texts-in-files.ts";
import { studyText } from "../../../wire/study-text.ts";
import type { Edition } from "../../../site/editions.ts";
import { editionPaths } from "../../../site/paths.ts";
import { wordFilesOf } from "../../../site/word-files.ts";
import { isLarge } from "../../../site/edition-size.ts";

export const getStaticPaths = editionPaths;

/** What free text is looked for in, in table order. */
export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) => {
  const sent: SentTexts = isLarge(edition)
    ? wordFilesOf(edition).sent
    : edition.data.studies.map(studyText);
  return Response.json(sent);
};
