import type { NamedCells } from "./table-made.ts";

/** What of a JSON export of EPPI-Reviewer is read; the program writes more. */
interface EppiAttribute {
  readonly AttributeId: number;
  readonly AttributeName: string;
  readonly Attributes?: { readonly AttributesList?: readonly EppiAttribute[] };
}
interface EppiExport {
  readonly CodeSets: readonly {
    readonly SetName?: string;
    readonly Attributes?: { readonly AttributesList?: readonly EppiAttribute[] };
  }[];
  readonly References: readonly Readonly<Record<string, unknown>>[];
}

/** Parts of a reference, by the names that the program and the map have for them. */
const PARTS: readonly (readonly [from: string, to: string])[] = [
  ["ItemId", "Item ID"],
  ["Title", "Title"],
  ["Authors", "Authors"],
  ["Year", "Year"],
  ["ParentTitle", "Journal"],
  ["DOI", "DOI"],
  ["URL", "URL"],
  ["TypeName", "Item type"],
  ["Country", "Country of publication"],
  ["Keywords", "Keywords"],
  ["Abstract", "Abstract"],
];

/** Whether a JSON document is an export of EPPI-Reviewer with code sets and references. */
export function isEppi(value: object): value is EppiExport {
  return (
    "References" in value &&
    Array.isArray(value.References) &&
    "CodeSets" in value &&
    Array.isArray(value.CodeSets)
  );
}

/**
 * The references of an export of EPPI-Reviewer with a column for each question: a code that has codes
 * under it, or a code set whose codes have none. A cell holds the codes that the reference carries, one a line;
 * of a code deeper down, the one right under the question counts too.
 */
export function readEppi({ CodeSets, References }: EppiExport): readonly NamedCells[] {
  const questions = new Map<number, readonly (readonly [question: string, value: string])[]>();
  for (const set of CodeSets) {
    const codes = set.Attributes?.AttributesList ?? [];
    const flat = codes.filter((code) => childrenOf(code).length === 0);
    for (const code of flat)
      questions.set(code.AttributeId, [[set.SetName ?? "Codes", code.AttributeName]]);
    for (const code of codes.filter((one) => !flat.includes(one))) nameCodes(code, [], questions);
  }
  const names = [...new Set([...questions.values()].flat().map(([question]) => question))];
  return References.map((reference) => {
    const codes = Array.isArray(reference["Codes"])
      ? (reference["Codes"] as readonly unknown[])
      : [];
    const carried = codes.flatMap((code) => questions.get(idOf(code)) ?? []);
    const answers = names.map((question) => {
      const values = carried.filter(([one]) => one === question).map(([, value]) => value);
      return [question, [...new Set(values)].join("\n")] as const;
    });
    const parts = PARTS.map(([from, to]) => [to, partOf(reference[from], from)] as const);
    return Object.fromEntries([...parts, ...answers]);
  });
}

/** Notes of each code under a question what a reference with it answers, of each question on the way down. */
function nameCodes(
  question: EppiAttribute,
  above: readonly (readonly [string, string])[],
  questions: Map<number, readonly (readonly [string, string])[]>,
): void {
  for (const code of childrenOf(question)) {
    const answers = [...above, [question.AttributeName, code.AttributeName] as const];
    questions.set(code.AttributeId, answers);
    if (childrenOf(code).length > 0) nameCodes(code, answers, questions);
  }
}

function childrenOf(code: EppiAttribute): readonly EppiAttribute[] {
  return code.Attributes?.AttributesList ?? [];
}

function idOf(code: unknown): number {
  return typeof code === "object" && code !== null && "AttributeId" in code
    ? Number(code.AttributeId)
    : -1;
}

function partOf(value: unknown, name: string): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return name === "Authors" ? text.replace(/\s*;\s*$/, "") : text;
}
