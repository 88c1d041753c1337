import { parseArgs } from "node:util";

/** Every part of the bench, in the order in which they run. */
export const PARTS = ["pure", "builds", "pages", "lighthouse", "interactions", "peers"] as const;

export type Part = (typeof PARTS)[number];

export interface Settings {
  readonly parts: readonly Part[];
  /** Numbers of studies, ascending. */
  readonly sizes: readonly number[];
  /** How often what a median is made of is measured. */
  readonly runs: number;
  /** Repetitions of each interaction. */
  readonly repetitions: number;
  /** Whether sites that an earlier bench built are measured as they are. */
  readonly reuse: boolean;
  /** Paths of the pages that are looked at; all kinds when empty. */
  readonly paths: readonly string[];
}

/**
 * Reads the arguments of the bench.
 * @throws Error that says which argument cannot be read
 */
export function readSettings(argv: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: "string", default: PARTS.join(",") },
      sizes: { type: "string", default: "171,1000,10000,100000" },
      runs: { type: "string", default: "7" },
      repetitions: { type: "string", default: "24" },
      paths: { type: "string", default: "" },
      reuse: { type: "boolean", default: false },
    },
  });
  const list = (text: string) => text.split(",").filter(Boolean);
  const count = (name: string, text: string) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1) {
      throw new Error(`--${name} takes whole numbers from 1 on, not "${text}"`);
    }
    return number;
  };
  const parts = list(values.only).map((name) => {
    const part = PARTS.find((known) => known === name);
    if (!part) throw new Error(`--only takes some of ${PARTS.join(", ")}, not "${name}"`);
    return part;
  });
  return {
    parts,
    sizes: list(values.sizes)
      .map((text) => count("sizes", text))
      .toSorted((a, b) => a - b),
    runs: count("runs", values.runs),
    repetitions: count("repetitions", values.repetitions),
    reuse: values.reuse,
    paths: list(values.paths),
  };
}
