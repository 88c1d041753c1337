import type { Contract } from "../contract/contract.ts";
import { doiUrl } from "./doi-url.ts";
import type { CslItem } from "./csl-json.ts";

/** A release of the table as something to cite. */
export interface CitedDataset {
  readonly contract: Pick<
    Contract,
    "name" | "title" | "release" | "contributors" | "doi" | "licence"
  >;
  /** Day on which the release was made, as an ISO date or time; null when that is not known. */
  readonly created: string | null;
  /** Absolute address at which the release stays. */
  readonly url: string;
}

/** The citation of a whole release, for reference managers and citation processors. */
export function datasetCslItem({ contract, created, url }: CitedDataset): CslItem {
  const { name, title, release, contributors, doi, licence } = contract;
  return {
    id: `${name}-${release}`,
    type: "dataset",
    title,
    ...(contributors.length > 0 && { author: contributors.map((literal) => ({ literal })) }),
    ...(created !== null && { issued: { "date-parts": [[Number(created.slice(0, 4))]] } }),
    version: release,
    ...(doi !== null && { DOI: doi }),
    URL: url,
    note: `Release ${release}. Licence: ${licence.title}.`,
  };
}

/** The same as one paragraph of text. */
export function datasetCitation({ contract, created, url }: CitedDataset): string {
  const { title, release, contributors, doi, licence } = contract;
  const year = created === null ? "" : `, ${created.slice(0, 4)}`;
  const authors = contributors.length > 0 ? `${contributors.join(", ")}. ` : "";
  return `${authors}${title}. Release ${release}${year} [data set]. Licence: ${licence.title}. ${doi === null ? "" : `${doiUrl(doi)} `}${url}`;
}
