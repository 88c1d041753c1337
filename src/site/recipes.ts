import type { Contract, Field } from "../contract/contract.ts";

/** Lines of code that a reader can run beside the table of studies. */
export interface Recipe {
  /** The language or tool, such as "Python". */
  readonly name: string;
  /** What it needs besides the language itself, as words that stand alone; null for nothing. */
  readonly needs: string | null;
  readonly code: string;
}

/**
 * Code that reads the table with its lists split and every cell as the text that it is; an empty cell
 * of a list is no entry or no value.
 * @param path of the table, as it lies beside the code
 */
export function loadingRecipes(
  { fields }: Pick<Contract, "fields">,
  path: string,
): readonly Recipe[] {
  const lists = [...Map.groupBy(fields.filter(isList), ({ delimiter }) => delimiter)];
  const file = JSON.stringify(path);
  const named = (some: readonly Field[]) => some.map(({ name }) => JSON.stringify(name)).join(", ");
  const separated = fields
    .filter(isList)
    .map(({ name, delimiter }) => `string_split("${name}", ${sqlText(delimiter)}) AS "${name}"`);
  return [
    {
      name: "Python",
      needs: "pandas",
      code: [
        "import pandas",
        `studies = pandas.read_csv(${file}, dtype=str, keep_default_na=False)`,
        ...lists.map(
          ([delimiter, some]) =>
            `for name in [${named(some)}]: studies[name] = studies[name].map(lambda cell: cell.split(${JSON.stringify(delimiter)}) if cell else [])`,
        ),
      ].join("\n"),
    },
    {
      name: "R",
      needs: "readr",
      code: [
        `studies <- readr::read_csv(${file}, col_types = readr::cols(.default = "c"), na = "")`,
        ...lists.flatMap(([delimiter, some]) => [
          `lists <- c(${named(some)})`,
          `studies[lists] <- lapply(studies[lists], strsplit, ${JSON.stringify(delimiter)}, fixed = TRUE)`,
        ]),
      ].join("\n"),
    },
    {
      name: "DuckDB",
      needs: null,
      code: [
        "CREATE TABLE studies AS",
        separated.length === 0 ? "SELECT *" : `SELECT * REPLACE (${separated.join(", ")})`,
        `FROM read_csv(${sqlText(path)}, header = true, all_varchar = true, delim = ',', quote = '"');`,
      ].join("\n"),
    },
  ];
}

/**
 * Code that computes a fingerprint from the table and some of its ids, as `fingerprint` in
 * views/fingerprint.ts defines it.
 * @param path of the table, as it lies beside the code
 */
export function fingerprintRecipes(
  { roles }: Pick<Contract, "roles">,
  path: string,
): readonly Recipe[] {
  const file = JSON.stringify(path);
  const id = JSON.stringify(roles.id);
  return [
    {
      name: "Python",
      needs: null,
      code: [
        "import csv, hashlib",
        `checksum = hashlib.sha256(open(${file}, "rb").read()).hexdigest()`,
        `rows = csv.DictReader(open(${file}, encoding="utf-8-sig", newline=""))`,
        `ids = sorted(row[${id}] for row in rows)`,
        'text = "\\n".join([checksum, *ids])',
        "print(hashlib.sha256(text.encode()).hexdigest()[:10])",
      ].join("\n"),
    },
    {
      name: "R",
      needs: "readr and digest",
      code: [
        `checksum <- digest::digest(${file}, algo = "sha256", file = TRUE)`,
        `rows <- readr::read_csv(${file}, col_types = readr::cols(.default = "c"))`,
        `ids <- sort(rows[[${id}]], method = "radix")`,
        'text <- paste(c(checksum, ids), collapse = "\\n")',
        'substr(digest::digest(text, algo = "sha256", serialize = FALSE), 1, 10)',
      ].join("\n"),
    },
    {
      name: "Shell",
      needs: "sha256sum, and a file ids.txt with one id a line",
      code: [
        `checksum=$(sha256sum ${path} | cut -c 1-64)`,
        'text=$(echo "$checksum"; LC_ALL=C sort ids.txt)',
        'printf %s "$text" | sha256sum | cut -c 1-10',
      ].join("\n"),
    },
  ];
}

/** What a fingerprint is, in a paragraph. */
export const FINGERPRINT_IN_WORDS =
  "A fingerprint is a short mark of a selection, by which two readers see that they look at the same evidence. Take the SHA-256 of the table’s bytes, in hexadecimal; below it the ids of the selected studies, sorted by their characters’ codes, each on a line of its own, without a line break at the end. The first ten hexadecimal digits of the SHA-256 of this text, in UTF-8, are the fingerprint.";

/** How to choose which studies it is of. */
export const FINGERPRINT_OF_SOME =
  "The code takes the fingerprint of every study in the table. For a view, keep only the ids of its studies: a filter on the rows does that, or the ids of a table exported from the view.";

/** The fingerprint and how to compute it as a Markdown text that can lie beside the table. */
export function fingerprintText(contract: Pick<Contract, "roles">, path: string): string {
  const recipes = fingerprintRecipes(contract, path).map(
    ({ name, needs, code }) =>
      `${name}${needs === null ? "" : ` (with ${needs})`}:\n\n\`\`\`${name.toLowerCase()}\n${code}\n\`\`\`\n`,
  );
  return [`${FINGERPRINT_IN_WORDS}\n`, `${FINGERPRINT_OF_SOME}\n`, ...recipes].join("\n");
}

function isList(field: Field): field is Field & { readonly delimiter: string } {
  return field.delimiter !== null;
}

function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
