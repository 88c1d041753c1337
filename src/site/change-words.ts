import type { ContractChange, Meaning } from "../evidence/contract-changes.ts";
import type { Companion, CompanionChange } from "../evidence/edition-changes.ts";
import { counted } from "./numbers.ts";

/**
 * What a release changed in the contract, in a sentence.
 * @param titleOf the title of a field by its name, in the later release or the one before
 */
export function contractChangeInWords(
  change: ContractChange,
  titleOf: (field: string) => string,
): string {
  const { kind, what, field, label, before } = change;
  const place = what === "field" ? "Field" : `${titleOf(field)}, ${what}`;
  switch (kind) {
    case "added":
      return `${place} “${label}”: new.`;
    case "dropped":
      return `${place} “${label}”: gone.`;
    case "renamed":
      return `${place} “${before}”: now called “${label}”.`;
    case "redefined":
      return `${place} “${label}”: ${change.meanings.map(meaningInWords).join("; ")}.`;
  }
}

function meaningInWords({ part, before, after }: Meaning): string {
  const now = (yes: string, no: string) => (after === "true" ? yes : no);
  switch (part) {
    case "definition":
      return `defined as “${after}” (before: ${before === "" ? "not defined" : `“${before}”`})`;
    case "type":
      return `holds another type of cell (${after}, before: ${before})`;
    case "group":
      return after === "" ? "stands under no group now" : "stands under another group";
    case "missing":
      return now("now counts as missing information", "counts as missing information no longer");
    case "residual":
      return now(
        "now marked as what is left over (counted and shown, but no claim is made of it)",
        "marked as what is left over no longer",
      );
  }
}

const ROWS: Readonly<Record<Companion, { readonly one: string; readonly many: string }>> = {
  screening: { one: "candidate left out", many: "candidates left out" },
  waiting: { one: "eligible study held for later", many: "eligible studies held for later" },
  agreement: { one: "code given twice", many: "codes given twice" },
  checks: { one: "check of a code by a person", many: "checks of codes by people" },
};

/** How a table beside the studies changed, in a sentence. */
export function companionChangeInWords(change: CompanionChange): string {
  const { table, before, after, added, removed, changed } = change;
  const { one, many } = ROWS[table];
  if (after === null) return `The ${counted(before ?? 0, one, many)} are no longer given.`;
  if (before === null) return `${counted(after, one, many)}: a new table.`;
  const parts = [
    `${added} added`,
    `${removed} removed`,
    ...(changed > 0 ? [`${changed} with another content`] : []),
  ];
  return `${counted(after, one, many)}, ${before} before: ${parts.join(", ")}.`;
}
