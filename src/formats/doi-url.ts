/**
 * The address that resolves a DOI.
 * @param doi without prefix, such as "10.1000/182"; characters that an address cannot hold are
 *   percent-encoded as the DOI handbook asks (https://www.doi.org/the-identifier/resources/handbook).
 */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi.toWellFormed()).replace(/[#?]/g, encodeURIComponent)}`;
}
