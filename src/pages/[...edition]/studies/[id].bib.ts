import type { APIRoute } from "astro";
import type { Study } from "../../../contract/study.ts";
import { cslItem } from "../../../formats/csl-json.ts";
import { BIBTEX } from "../../../formats/study-formats.ts";
import { referenceRoutes } from "../../../site/study-routes.ts";

export const getStaticPaths = referenceRoutes;

/** One study as a reference in BibTeX. */
export const GET: APIRoute<{ study: Study }> = ({ props }) =>
  new Response(BIBTEX.write([cslItem(props.study)]), {
    headers: { "Content-Type": BIBTEX.type },
  });
