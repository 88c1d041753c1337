import type { APIRoute } from "astro";
import type { WordFile } from "../../../../wire/split-texts.ts";
import { editions } from "../../../../site/editions.ts";
import { editionParam } from "../../../../site/paths.ts";
import { isSplit } from "../../../../site/split.ts";
import { splitWordsOf } from "../../../../site/split-words.ts";

export const getStaticPaths = () =>
  editions()
    .filter(isSplit)
    .flatMap((edition) =>
      splitWordsOf(edition).files.map((words, file) => ({
        params: { edition: editionParam(edition), file: String(file) },
        props: { words },
      })),
    );

/** The studies that hold each of some words. */
export const GET: APIRoute<{ words: WordFile }> = ({ props }) => Response.json(props.words);
