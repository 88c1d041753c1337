/**
 * The address that resolves a DOI.
 * @param doi without prefix, such as "10.1000/182"; characters that an address cannot hold are
 *   percent-encoded as the DOI handbook asks (https://www.doi.org/the-identifier/resources/handbook).
 */
export function doiUrl(doi: string): string {
  const path = encodeURI(doi.toWellFormed()).replace(/[#?]/g, encodeURIComponent);
  return `https://doi.org/${DOTS.test(path) ? path.replaceAll("/", "%2F") : path}`;
}

/** A part that readers of addresses would take for "this folder" or "the one above". */
const DOTS = /\/\.{1,2}(?=\/|$)/;
