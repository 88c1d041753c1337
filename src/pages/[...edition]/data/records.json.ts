import type { APIRoute } from "astro";
import type { SentRecords } from "../../../wire/records.ts";
import type { Edition } from "../../../site/editions.ts";
import { editionPaths } from "../../../site/paths.ts";
import { PER_FILE } from "../../../site/large-tables.ts";
import { isLarge } from "../../../site/edition-size.ts";

export const getStaticPaths = editionPaths;

/** The studies in full, from which the browser writes the files of a selection. */
export const GET: APIRoute<{ edition: Edition }> = ({ props }) => {
  const { contract, studies } = props.edition.data;
  const { name, title, release, licence, site, roles, fields } = contract;
  const sent: SentRecords = {
    contract: { name, title, release, licence, site, roles, fields },
    records: isLarge(props.edition) ? { perFile: PER_FILE } : studies,
  };
  return Response.json(sent);
};
