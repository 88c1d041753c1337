import type { Codebook } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";
import { type EvidenceTable, evidenceTable } from "../evidence/table.ts";
import { byline } from "../views/byline.ts";

/** What a list of studies shows of each. */
export interface StudyRow {
  readonly id: string;
  readonly title: string;
  /** First authors and venue. */
  readonly byline: string;
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** Which table this is: what a citation says of it. */
export interface Source {
  /** Name of the table, as in its descriptor. */
  readonly name: string;
  /** Title of the site. */
  readonly title: string;
  /** SHA-256 of the bytes of the table of studies, in hexadecimal. */
  readonly checksum: string;
  /** Where a citation leads; null when no release is frozen. */
  readonly frozen: FrozenRelease | null;
}

export interface FrozenRelease {
  readonly release: string;
  /** Year in which it was made; null when its descriptor does not say. */
  readonly year: number | null;
  /** Whether it holds this table and codebook. If not, this is a table in work, which may change. */
  readonly same: boolean;
}

/** The table as it is sent to the browser: column by column, codes as positions in the codebook. */
export interface Payload {
  readonly source: Source;
  readonly codebook: Codebook;
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly bylines: readonly string[];
  /** Per dimension and study, one position or a list of them. */
  readonly codes: Readonly<Record<string, readonly (number | readonly number[])[]>>;
}

export interface Evidence {
  readonly table: EvidenceTable;
  readonly rows: readonly StudyRow[];
}

/** The table of counts and the rows to show, from studies in table order. */
export function evidenceOf(codebook: Codebook, studies: readonly Study[]): Evidence {
  const rows = studies.map((study) => ({
    id: study.id,
    title: study.title,
    byline: byline(study),
    codes: study.codes,
  }));
  return { table: evidenceTable(codebook, rows), rows };
}

/** Packs evidence for the browser. */
export function pack({ table, rows }: Evidence, source: Source): Payload {
  const { release, dimensions, impossible, indicators, defaults, gapDimensions } = table.codebook;
  return {
    source,
    codebook: { release, dimensions, impossible, indicators, defaults, gapDimensions },
    ids: rows.map(({ id }) => id),
    titles: rows.map(({ title }) => title),
    bylines: rows.map(({ byline: text }) => text),
    codes: Object.fromEntries(
      dimensions.map(({ name, categories }) => {
        const positions = new Map(categories.map(({ value }, index) => [value, index]));
        return [
          name,
          rows.map(({ codes }) => {
            const list = (codes[name] ?? []).map((value) => positions.get(value)!);
            return list.length === 1 ? list[0]! : list;
          }),
        ];
      }),
    ),
  };
}

/** The evidence that was packed. */
export function unpack(payload: Payload): Evidence {
  const { codebook, ids, titles, bylines, codes } = payload;
  const rows = ids.map((id, index) => ({
    id,
    title: titles[index]!,
    byline: bylines[index]!,
    codes: Object.fromEntries(
      codebook.dimensions.map(({ name, categories }) => [
        name,
        [codes[name]![index]!].flat().map((position) => categories[position]!.value),
      ]),
    ),
  }));
  return { table: evidenceTable(codebook, rows), rows };
}
