import { type CslRecord, cslCells } from "./read-csl.ts";
import type { RecordsOrWhy } from "./read-json.ts";

/** The references of a BibTeX file, read by citation-js, which is loaded only then. */
export async function readBibtex(text: string): Promise<RecordsOrWhy> {
  const { Cite } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  try {
    const { data } = new Cite(text, { forceType: "@biblatex/text" });
    return data.map((record: CslRecord) => cslCells(record));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `is BibTeX with a fault: ${why.split("\n", 1)[0]!}`;
  }
}
