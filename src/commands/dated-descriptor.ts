import { isDeepStrictEqual } from "node:util";

/**
 * The text of a descriptor with another release number and day; everything else keeps its bytes, so
 * that a comparison of two releases shows only what changed.
 * @param text a JSON object with a `version`
 * @param day as an ISO date; it is written with the hour 0, since the standard wants a time
 * @throws RangeError when there is none
 */
export function datedDescriptor(text: string, release: string, day: string): string {
  const dated = set(set(text, "version", release), "created", `${day}T00:00:00Z`);
  if (dated !== null) return dated;
  throw new RangeError("The descriptor has no version.");
}

/** Replaces a property of the outermost object, or adds it after the version. */
function set(text: string | null, key: "version" | "created", value: string): string | null {
  if (text === null) return null;
  const wanted = { ...(JSON.parse(text) as object), [key]: value };
  const property = JSON.stringify(key);
  // Deeper objects may have a property of the same name: only the right change gives the right object.
  for (const { index, 0: found } of text.matchAll(
    new RegExp(`${property}\\s*:\\s*"[^"\\\\]*"`, "g"),
  )) {
    const next = `${text.slice(0, index)}${property}: ${JSON.stringify(value)}${text.slice(index + found.length)}`;
    if (isDeepStrictEqual(JSON.parse(next), wanted)) return next;
  }
  for (const { index, 0: found, 1: space } of text.matchAll(/(\s*)"version"\s*:\s*"[^"\\]*"/g)) {
    const end = index + found.length;
    const next = `${text.slice(0, end)},${space}${property}: ${JSON.stringify(value)}${text.slice(end)}`;
    if (key !== "version" && isDeepStrictEqual(JSON.parse(next), wanted)) return next;
  }
  return null;
}
