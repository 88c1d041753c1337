import type { APIRoute } from "astro";
import { pack, wordsOf } from "../../../wire/payload.ts";
import { titleRanks } from "../../../wire/study-rows.ts";
import type { Edition } from "../../../site/editions.ts";
import { editionPaths } from "../../../site/paths.ts";
import { drawnEvidence } from "../../../site/gaps.ts";
import { sourceOf } from "../../../site/source.ts";
import { isLarge, PER_FILE } from "../../../site/large-tables.ts";

export const getStaticPaths = editionPaths;

/** The coded table as the browser counts it. */
export const GET: APIRoute<{ edition: Edition }> = ({ props }) => {
  const { edition } = props;
  const words = wordsOf(edition.data.studies);
  const sent = isLarge(edition)
    ? { perFile: PER_FILE, titleRanks: titleRanks(words.titles) }
    : words;
  const { table, solid } = drawnEvidence(edition);
  return Response.json(pack(table, sent, sourceOf(edition), solid));
};
