/**
 * The DOI that an identifier is, without what stands before it: "10.1000/182".
 * @param identifier such as "https://doi.org/10.1000/182" or "doi:10.1000/182"
 * @returns null where it is none
 */
export function doiIn(identifier: string | null): string | null {
  const text = identifier?.trim() ?? "";
  return /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1] ?? null;
}
