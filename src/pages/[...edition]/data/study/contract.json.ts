import type { APIRoute } from "astro";
import type { Edition } from "../../../../site/editions.ts";
import { onePagePaths } from "../../../../site/one-page.ts";
import { studyContractOf } from "../../../../site/study-parts.ts";

export const getStaticPaths = () => onePagePaths();

/** What showing a study needs of the contract. */
export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
  Response.json(studyContractOf(props.edition));
