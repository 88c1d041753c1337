import type { APIRoute } from "astro";
import type { SentTexts } from "../../../wire/split-texts.ts";
import { studyText } from "../../../wire/study-text.ts";
import type { Edition } from "../../../site/editions.ts";
import { editionPaths } from "../../../site/paths.ts";
import { isSplit } from "../../../site/split.ts";
import { splitWordsOf } from "../../../site/split-words.ts";

export const getStaticPaths = editionPaths;

/** What free text is looked for in, in table order. */
export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) => {
  const sent: SentTexts = isSplit(edition)
    ? splitWordsOf(edition).sent
    : edition.data.studies.map(studyText);
  return Response.json(sent);
};
