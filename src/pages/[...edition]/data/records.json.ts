import type { APIRoute } from "astro";
import type { Records } from "../../../explorer/records.ts";
import type { Edition } from "../../../site/editions.ts";
import { editionPaths } from "../../../site/paths.ts";

export const getStaticPaths = editionPaths;

/** The studies in full, from which the browser writes the files of a selection. */
export const GET: APIRoute<{ edition: Edition }> = ({ props }) => {
  const { contract, studies } = props.edition.data;
  const { name, title, release, licence, site, roles, fields } = contract;
  const records: Records = {
    contract: { name, title, release, licence, site, roles, fields },
    studies,
  };
  return Response.json(records);
};
