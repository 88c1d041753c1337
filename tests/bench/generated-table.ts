import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { loadEdition } from "../../src/dataset/load-edition.ts";

/**
 * Numbers between 0 and 1 that are the same for the same seed (mulberry32, Tommy Ettinger,
 * public domain).
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How often a code is that of the study drawn, not of another. */
const KEPT = 0.8;

interface Field {
  readonly name: string;
  constraints?: Readonly<Record<string, unknown>>;
}

/**
 * Writes a folder of data with generated studies: measuring needs tables larger than the shipped
 * one. Each has the codes of a shipped study drawn with a fixed seed, some of them those of another,
 * so that every dimension keeps its distribution and few have the same codes throughout, and words
 * of the shipped titles and summaries in another order. Nothing of it is a study: each title says so.
 * @param folder where the data goes; it is made
 * @param size number of studies
 */
export async function writeGeneratedTable(folder: string, size: number): Promise<void> {
  const { studies, contract } = await loadEdition("data");
  const random = randomFrom(size);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const words = studies.flatMap(({ title, summary }) =>
    `${title} ${summary}`.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 2),
  );
  const text = (length: number) => Array.from({ length }, () => pick(words)).join(" ");
  const coded = contract.dimensions.map(({ name }) => name);
  // Dimensions that no rule ties together can be drawn from another study.
  const tied = new Set(contract.impossible.flatMap(({ a, b }) => [a.dimension, b.dimension]));
  const rows = Array.from({ length: size }, (_, index) => {
    const study = pick(studies);
    const codesOf = (name: string) =>
      (tied.has(name) || random() < KEPT ? study : pick(studies)).codes[name] ?? [];
    const id = `g${String(index + 1).padStart(6, "0")}`;
    return {
      ...Object.fromEntries(contract.fields.map(({ name }) => [name, ""])),
      ...Object.fromEntries(coded.map((name) => [name, codesOf(name).join(";")])),
      id,
      title: `Generated ${index + 1}: ${text(9)}`,
      authors: `Nobody ${String.fromCharCode(65 + (index % 26))}`,
      authors_complete: "true",
      venue: `Generated Venue ${1 + Math.floor(random() * 90)}`,
      source_url: `https://example.org/${id}`,
      coded_from: "abstract",
      summary: `Generated: ${text(20)}.`,
      xai_evidence: "Generated.",
    };
  });
  mkdirSync(folder, { recursive: true });
  const descriptor = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as {
    resources: { name: string; schema?: { fields: Field[] } }[];
    evidenceMap: Record<string, unknown>;
  };
  descriptor.resources = descriptor.resources.filter(({ name }) => name === "studies");
  const id = descriptor.resources[0]?.schema?.fields.find(({ name }) => name === "id");
  if (id) id.constraints = { ...id.constraints, pattern: "g[0-9]{6}" };
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify(descriptor, null, 2));
  const columns = contract.fields.map(({ name }) => name);
  writeFileSync(join(folder, "studies.csv"), Papa.unparse(rows, { columns, newline: "\n" }) + "\n");
}
