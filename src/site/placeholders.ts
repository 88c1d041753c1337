import type { Edition } from "../dataset/load-edition.ts";
import { yearDimension } from "../contract/lookup.ts";
import { cellsOf } from "../evidence/study-cells.ts";
import { joinWords, studies as inWords } from "../views/words.ts";

type Data = Pick<Edition, "contract" | "studies" | "screening" | "agreement">;

const PLACEHOLDER = /\{([^{}\n]*)\}/g;
const CONDITION = /^studies (?:with (?<field>\w+)=(?<value>[\w-]+)|without (?<empty>\w+))$/;

/**
 * Fills the placeholders of a text with numbers of an edition, in words that fit singular and plural:
 * `{studies}` "171 studies", `{studies with field=value}`, `{studies without field}` (an empty cell),
 * `{candidates left out}` "494 candidates", `{studies coded twice}`, `{release}`, `{first year}` and
 * `{last year}` of the scope, `{years without studies}` "2017" or "none".
 * @param file named in the error
 * @param more fills what this text alone may hold; null for what it does not know
 * @throws Error when a placeholder, field or value is unknown, or the edition lacks the table for it
 */
export function fillPlaceholders(
  text: string,
  data: Data,
  file: string,
  more: (name: string) => string | null = () => null,
): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const filled = fixed(name, data) ?? counted(name, data) ?? more(name);
    if (filled === null) throw new Error(`${file}: the placeholder ${whole} is unknown here.`);
    return filled;
  });
}

function fixed(name: string, data: Data): string | null {
  const years = yearDimension(data.contract)?.categories.map(({ value }) => value) ?? [];
  switch (name) {
    case "studies":
      return inWords(data.studies.length);
    case "release":
      return data.contract.release;
    case "candidates left out": {
      const count = data.screening?.leftOut.length;
      return count === undefined ? null : `${count} candidate${count === 1 ? "" : "s"}`;
    }
    case "studies coded twice":
      return data.agreement && inWords(new Set(data.agreement.map(({ id }) => id)).size);
    case "first year":
      return years[0] ?? null;
    case "last year":
      return years.at(-1) ?? null;
    case "years without studies": {
      const present = new Set(data.studies.map(({ year }) => String(year)));
      return (
        joinWords(
          years.filter((year) => !present.has(year)),
          "and",
        ) || "none"
      );
    }
    default:
      return null;
  }
}

function counted(name: string, { contract, studies }: Data): string | null {
  const { field, value, empty } = CONDITION.exec(name)?.groups ?? {};
  const known = contract.fields.find((one) => one.name === (field ?? empty));
  if (!known) return null;
  if (value && !known.categories.some((category) => category.value === value)) return null;
  const matching = studies.filter((study) => {
    const cells = cellsOf(study, contract.roles).get(known.name) ?? [];
    return value ? cells.includes(value) : cells.length === 0;
  });
  return inWords(matching.length);
}
