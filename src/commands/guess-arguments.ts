import { parseArgs } from "node:util";
import type { GuessOptions } from "../dataset/guess/options.ts";
import { end } from "./files-of-user.ts";

/** Arguments of a command that guesses a contract. */
export interface GuessArguments {
  readonly files: readonly string[];
  readonly options: GuessOptions;
  readonly sheet: string | null;
  readonly write: boolean;
}

/** What the options do, for a message. */
export const OPTIONS = `Options, with columns by their names in the table:
  --rows C, --cols C, --split C   what the map opens with
  --title C, --year C, --id C     columns with these parts
  --study C                       joins the rows that are the same in C to one study
  --delimiter "C=;"               what separates several values in a cell of C
  --merge "Name=C..D"             makes the columns from C to D one dimension
  --no-merge                      merges no columns but those of --merge
  --keep C                        takes a column with personal data into the map
  --sheet NAME                    the sheet of a workbook`;

/** Reads the arguments of the command line; ends the process on those that are none. */
export function guessArguments(argv: readonly string[]): GuessArguments {
  const one = { type: "string" } as const;
  const several = { type: "string", multiple: true } as const;
  const parsed = () =>
    parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...{
          rows: one,
          cols: one,
          split: one,
          title: one,
          year: one,
          id: one,
          study: one,
          sheet: one,
        },
        ...{ delimiter: several, merge: several, keep: several },
        ...{ "no-merge": { type: "boolean" }, write: { type: "boolean" } },
      },
    });
  let read: ReturnType<typeof parsed>;
  try {
    read = parsed();
  } catch (error) {
    return end(`${error instanceof Error ? error.message : String(error)}\n${OPTIONS}`);
  }
  const { values, positionals } = read;
  const {
    rows = null,
    cols = null,
    split = null,
    title = null,
    year = null,
    id = null,
    study = null,
  } = values;
  return {
    files: positionals,
    sheet: values.sheet ?? null,
    write: values.write ?? false,
    options: {
      ...{ rows, cols, split, title, year, id, study, keep: values.keep ?? [] },
      merge: !values["no-merge"],
      merges: (values.merge ?? []).map((text) => {
        const [, name = "", first = "", last = ""] = /^([^=]+)=(.+)\.\.(.+)$/.exec(text) ?? [];
        return name === ""
          ? end(`--merge "${text}" is no "Name=first column..last column".`)
          : { name, first, last };
      }),
      delimiters: (values.delimiter ?? []).map((text) => {
        const [, column = "", delimiter = ""] = /^(.+?)=([^]+)$/.exec(text) ?? [];
        return column === ""
          ? end(`--delimiter "${text}" is no "column=delimiter".`)
          : { column, delimiter };
      }),
    },
  };
}
