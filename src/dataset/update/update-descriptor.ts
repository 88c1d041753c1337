import { NOT_DEFINED } from "../guess/descriptor.ts";
import { missingKind } from "../guess/missing-words.ts";
import { gatherValues } from "../guess/values.ts";
import type { TableUpdate } from "./update-table.ts";

type Loose = Record<string, unknown>;

/**
 * A descriptor with what an update of its table needs and nothing else changed: values that it lacked,
 * behind the others, and the years that are new.
 * @param json a descriptor that the reader of contracts takes
 */
export function updatedDescriptor(
  json: string,
  update: TableUpdate,
  yearField: string | null,
): string {
  const descriptor = JSON.parse(json) as { readonly resources: readonly Loose[] };
  const studies = descriptor.resources.find(({ name }) => name === "studies")!;
  const { fields } = studies["schema"] as { readonly fields: readonly Loose[] };
  for (const field of fields) {
    const texts = update.lacking
      .filter((one) => one.field === field["name"])
      .map(({ text }) => text);
    const own = (field["evidenceMap"] ?? {}) as Loose;
    const known = (field["categories"] ?? own["categories"]) as unknown[] | undefined;
    if (texts.length > 0 && known) known.push(...newCategories(texts, known));
    if (field["name"] === yearField && update.years) {
      field["constraints"] = { ...(field["constraints"] as Loose | undefined), ...update.years };
    }
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** Categories of new values, with codes that no other has. */
function newCategories(texts: readonly string[], known: readonly unknown[]): readonly object[] {
  const codes = known.map((one) =>
    typeof one === "string" ? one : String((one as Loose)["value"]),
  );
  const { values } = gatherValues([codes, texts], false);
  return values
    .filter(({ label }) => !codes.includes(label))
    .map(({ code, label }) => ({
      value: code,
      label,
      evidenceMap: {
        definition: NOT_DEFINED,
        ...(missingKind(label) !== null && { missing: true }),
      },
    }));
}
