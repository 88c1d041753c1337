import { isDeepStrictEqual } from "node:util";
import type { Field } from "../contract/contract.ts";
import { CHECK_FIELDS } from "../dataset/companions/check-fields.ts";

/** The file of a map's checks, where its descriptor names no other. */
export const CHECKS_FILE = "checks.csv";

/**
 * The text of a descriptor that names the table of checks as well; everything else keeps its bytes.
 * @param text a JSON object with `resources`, none of which is the table of checks
 * @throws RangeError when it has none
 */
export function withChecksResource(text: string): string {
  const descriptor = JSON.parse(text) as { readonly resources: readonly unknown[] };
  const resource = checksResource();
  const wanted = { ...descriptor, resources: [...descriptor.resources, resource] };
  const written = JSON.stringify(resource, null, 2).replaceAll("\n", "\n    ");
  // Many lists end so: only the right insertion gives the right object.
  for (const { index, 0: end } of text.matchAll(/\s*\]/g)) {
    const next = `${text.slice(0, index)},\n    ${written}${end}${text.slice(index + end.length)}`;
    if (parsesTo(next, wanted)) return next;
  }
  throw new RangeError("The descriptor has no resources.");
}

function parsesTo(text: string, wanted: unknown): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(text), wanted);
  } catch {
    return false;
  }
}

function checksResource() {
  return {
    name: "checks",
    type: "table",
    path: CHECKS_FILE,
    title: "Checks",
    description:
      "What people who checked codes would code, one study and dimension a row. No code of the table of studies is changed by it.",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { fields: CHECK_FIELDS.map(fieldSchema) },
  };
}

function fieldSchema({ name, title, description, required, pattern, categories }: Field) {
  const constraints = { ...(required && { required }), ...(pattern !== null && { pattern }) };
  return {
    name,
    type: "string",
    title,
    description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(categories.length > 0 && {
      categories: categories.map(({ value, label, definition }) => {
        return { value, label, evidenceMap: { definition } };
      }),
    }),
  };
}
