import type { Contract, Dimension } from "../../contract/contract.ts";
import { sameCodes } from "../../contract/same-codes.ts";
import type { Study } from "../../contract/study.ts";
import type { Fault, Notice } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { quoted } from "../faults/quoted.ts";
import type { TableSource } from "../contract/read-contract.ts";
import { readTable, type TableRow } from "../studies/read-table.ts";

/** What two coders gave one study in one dimension. */
export interface DoubleCoding {
  readonly id: string;
  readonly dimension: string;
  /**
   * Values of the dimension; or, with a notice, a code by which other dimensions
   * say that the source does not tell.
   */
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** What stands in the table of studies; null where the table of double codings does not say. */
  readonly decided: readonly string[] | null;
}

/** The double codings of a table, what was let pass, and what is wrong. */
export interface AgreementRead {
  readonly agreement: readonly DoubleCoding[];
  readonly notices: readonly Notice[];
  readonly faults: readonly Fault[];
}

const DECIDED = "decided";

/**
 * Reads the table of studies that were coded twice: columns id, dimension,
 * coder_1, coder_2 and, where the table has it, decided. Ids have to be those of
 * studies, dimensions and values those of the contract, and no study may stand
 * twice for one dimension. What was decided has to be what the study carries.
 * @param studies the studies, or null to leave ids and what was decided unchecked
 */
export function readAgreement(
  bytes: Uint8Array,
  source: TableSource,
  contract: Contract,
  studies: readonly Pick<Study, "id" | "codes">[] | null,
  file: string,
): AgreementRead {
  // The pattern of a dimension's name says no more than the contract, which can name the nearest one.
  const fields = source.fields.map((field) =>
    field.name === "dimension" ? { ...field, pattern: null } : field,
  );
  const table = readTable(bytes, fields, file);
  const notices: Notice[] = [...table.notices];
  const faults = [...table.faults];
  const ids = studies?.map(({ id }) => id) ?? [];
  const codesOf = new Map(studies?.map(({ id, codes }) => [id, codes]));
  const dimensions = new Map(contract.dimensions.map((one) => [one.name, one]));
  const check = valueChecker(contract);
  const seen = new Map<string, number>();
  const agreement = table.rows.map((row) => {
    const coding = toCoding(row);
    const at = (column: string, message: string): Fault => {
      return { file, row: row.number, column, message };
    };
    if (studies !== null && coding.id !== "" && !codesOf.has(coding.id)) {
      faults.push(at("id", unknown(coding.id, "the id of a study", ids)));
    }
    const dimension = dimensions.get(coding.dimension);
    if (dimension) {
      for (const [column, values] of [
        ["coder_1", coding.first],
        ["coder_2", coding.second],
        [DECIDED, coding.decided ?? []],
      ] as const) {
        const checked = check(values, dimension);
        faults.push(...checked.faults.map((message) => at(column, message)));
        notices.push(...checked.notices.map((message) => at(column, message)));
      }
      const standing = codesOf.get(coding.id)?.[dimension.name];
      const { decided } = coding;
      const known = decided?.every((value) => dimension.categories.some((c) => c.value === value));
      if (decided && standing && known && row.sound && !sameCodes(decided, standing)) {
        faults.push(at(DECIDED, otherThan(decided, standing)));
      }
    } else if (coding.dimension !== "") {
      const names = contract.dimensions.map(({ name }) => name);
      faults.push(at("dimension", unknown(coding.dimension, "a dimension", names)));
    }
    const key = `${coding.id} ${coding.dimension}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.number);
    else faults.push(at("id", `Row ${first} has this study and dimension already; once is right.`));
    return coding;
  });
  return { agreement, notices, faults: faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

function toCoding({ cells }: TableRow): DoubleCoding {
  return {
    id: cells.get("id")?.[0] ?? "",
    dimension: cells.get("dimension")?.[0] ?? "",
    first: cells.get("coder_1") ?? [],
    second: cells.get("coder_2") ?? [],
    decided: cells.get(DECIDED) ?? null,
  };
}

function otherThan(decided: readonly string[], standing: readonly string[]): string {
  const right = standing.length === 0 ? "an empty cell" : quoted(standing.join(";"));
  return `${quoted(decided.join(";"))} is not what the table of studies holds for this study; ${right} is right.`;
}

/**
 * Makes what checks the values of a cell. A coder may have found nothing where the dimension has no
 * code for that: kept, with a notice.
 */
function valueChecker(contract: Contract) {
  const silent = new Set(
    contract.dimensions
      .flatMap(({ categories }) => categories.filter(({ missing }) => missing))
      .map(({ value }) => value),
  );
  return (values: readonly string[], { name, categories }: Dimension) => {
    const strange = values.filter((value) => !categories.some((c) => c.value === value));
    const codes = strange.length === 0 ? [] : categories.map(({ value }) => value);
    return {
      faults: strange
        .filter((value) => !silent.has(value))
        .map((value) => unknown(value, `a value of ${name}`, codes)),
      notices: strange
        .filter((value) => silent.has(value))
        .map(
          (value) =>
            `${quoted(value)} is a code of other dimensions, not of ${name}; kept as it stands.`,
        ),
    };
  };
}

function unknown(word: string, what: string, names: readonly string[]): string {
  return `${quoted(word)} is not ${what}; the nearest right one is "${nearest(word, names)}".`;
}
