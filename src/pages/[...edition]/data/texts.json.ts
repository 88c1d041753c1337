import type { APIRoute } from "astro";
import type { StudyText } from "../../../evidence/search.ts";
import type { Edition } from "../../../site/editions.ts";
import { editionPaths } from "../../../site/paths.ts";

export const getStaticPaths = editionPaths;

/** The words that free text is looked for in, in table order. */
export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
  Response.json(
    props.edition.data.studies.map(({ title, authors, venue, summary }): StudyText => ({
      title,
      authors: authors.join("; "),
      venue,
      summary,
    })),
  );
