import type { APIRoute } from "astro";
import type { Study } from "../../../contract/study.ts";
import { cslItem } from "../../../formats/csl-json.ts";
import { RIS } from "../../../formats/study-formats.ts";
import { referenceRoutes } from "../../../site/study-routes.ts";

export const getStaticPaths = referenceRoutes;

/** One study as a reference in RIS. */
export const GET: APIRoute<{ study: Study }> = ({ props }) =>
  new Response(RIS.write([cslItem(props.study)]), {
    headers: { "Content-Type": RIS.type },
  });
