/**
 * The DOI that an identifier is, without what stands before it: "10.1000/182".
 * @param identifier such as "https://doi.org/10.1000/182" or "doi:10.1000/182"
 * @returns null where it is none
 */
export function doiIn(identifier: string | null): string | null {
  const text = identifier?.trim() ?? "";
  const [, address, doi] =
    /^(?:(https?:\/\/(?:dx\.)?doi\.org\/)|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text) ?? [];
  if (doi === undefined) return null;
  return address === undefined ? doi : doiOfPath(doi);
}

/**
 * The DOI that the path of a resolver's address stands for: "10.1000/1%3C2" is 10.1000/1<2. As it
 * stands where the path cannot be read so, or would hold a space.
 */
export function doiOfPath(path: string): string {
  try {
    const doi = decodeURIComponent(path);
    return /\s/.test(doi) ? path : doi;
  } catch {
    return path;
  }
}
