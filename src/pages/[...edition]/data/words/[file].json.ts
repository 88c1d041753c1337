import type { APIRoute } from "astro";
import type { WordFile } from "../../../../wire/texts-in-files.ts";
import { editions } from "../../../../site/editions.ts";
import { editionParam } from "../../../../site/paths.ts";
import { wordFilesOf } from "../../../../site/word-files.ts";
import { isLarge } from "../../../../site/edition-size.ts";

export const getStaticPaths = () =>
  editions()
    .filter(isLarge)
    .flatMap((edition) =>
      wordFilesOf(edition).files.map((words, file) => ({
        params: { edition: editionParam(edition), file: String(file) },
        props: { words },
      })),
    );

/** The studies that hold each of some words. */
export const GET: APIRoute<{ words: WordFile }> = ({ props }) => Response.json(props.words);
