import { checkedPlaceholder } from "../contract/checked-words.ts";
import { checkedShare } from "../dataset/companions/read-checks.ts";
import type { CheckedData } from "../dataset/load-edition.ts";
import { yearDimension } from "../contract/lookup.ts";
import type { Screening } from "../dataset/companions/read-screening.ts";
import { heldOf, type ScreeningFlow, screeningFlow } from "../evidence/screening-flow.ts";
import { cellsByField } from "../evidence/study-cells.ts";
import { joinWords, studies as inWords } from "../views/words.ts";

type Data = Pick<
  CheckedData,
  "contract" | "studies" | "waiting" | "screening" | "agreement" | "checks"
>;

const PLACEHOLDER = /\{([^{}\n]*)\}/g;
const CONDITION = /^studies (?:with (?<field>\w+)=(?<value>[\w-]+)|without (?<empty>\w+))$/;

/**
 * Fills the placeholders of a text with numbers of an edition, in words that fit singular and plural:
 * `{studies}` "171 studies", `{studies with field=value}`, `{studies without field}` (an empty cell),
 * `{candidates}` all that were looked at, `{candidates left out}` "494 candidates", `{studies held}`,
 * `{studies held outside the scope}` and `{… inside the scope}` by their years, `{studies coded twice}`,
 * `{studies with authors cut short}`, `{checked by people}` "no human expert has checked the codes so
 * far" or who has (`{Checked by people}` at the start of a sentence), `{release}`, `{first year}` and
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

/** The placeholders of a text that nothing of the edition fills, braces included. */
export function unknownPlaceholders(text: string, data: Data): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(([whole, name = ""]) =>
    (fixed(name, data) ?? counted(name, data)) === null ? [whole] : [],
  );
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
      return count === undefined ? null : candidates(count);
    }
    case "candidates":
      return data.screening && candidates(flowOf(data, data.screening).candidates);
    case "studies held":
      return data.waiting && inWords(data.waiting.length);
    case "studies held inside the scope":
      return data.waiting && String(heldOf(data.waiting, yearDimension(data.contract)).inside);
    case "studies held outside the scope": {
      const held = data.waiting && heldOf(data.waiting, yearDimension(data.contract));
      return held && String(held.all - held.inside);
    }
    case "studies with authors cut short": {
      const short = data.studies.filter((one) => one.authors.length > 0 && !one.authorsComplete);
      return inWords(short.length);
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
      return checkedPlaceholder(name, checkedShare(data.checks, data.studies.length));
  }
}

function candidates(count: number): string {
  return `${count} candidate${count === 1 ? "" : "s"}`;
}

function flowOf({ contract, waiting, studies }: Data, screening: Screening): ScreeningFlow {
  return screeningFlow(screening, waiting, studies.length, yearDimension(contract));
}

function counted(name: string, { contract, studies }: Data): string | null {
  const { field, value, empty } = CONDITION.exec(name)?.groups ?? {};
  const known = contract.fields.find((one) => one.name === (field ?? empty));
  if (!known) return null;
  if (value && !known.categories.some((category) => category.value === value)) return null;
  const matching = studies.filter((study) => {
    const cells = cellsByField(study, contract.roles).get(known.name) ?? [];
    return value ? cells.includes(value) : cells.length === 0;
  });
  return inWords(matching.length);
}
