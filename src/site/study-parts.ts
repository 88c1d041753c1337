import { onceFor } from "../contract/once-for.ts";
import type { StudyCodings, StudyContract } from "../wire/study-page.ts";
import { CHECK_PATH, checksOfEdition } from "./checks.ts";
import type { Edition } from "./editions.ts";
import { hasPage } from "./pages.ts";
import { rootOf } from "./paths.ts";

/** What showing a study of an edition needs of its contract. */
export const studyContractOf = onceFor(({ data }: Edition): StudyContract => {
  const { roles, dimensions, fields } = data.contract;
  return {
    roles,
    dimensions,
    fields: fields
      .filter(({ dimension }) => !dimension)
      .map(({ name, title, categories }) => ({ name, title, categories })),
  };
});

const NOTHING: StudyCodings = { twice: [], checks: [], differences: [] };

/** What coders and checkers gave each study of an edition that any of them coded; by id. */
const codingsById = onceFor((edition: Edition): ReadonlyMap<string, StudyCodings> => {
  const { agreement, checks } = edition.data;
  const twice = Map.groupBy(agreement ?? [], ({ id }) => id);
  const checked = Map.groupBy(checks ?? [], ({ study }) => study);
  const differing = Map.groupBy(checksOfEdition(edition)?.differences ?? [], ({ study }) => study);
  return new Map(
    [...twice.keys(), ...checked.keys()].map((id) => [
      id,
      {
        twice: twice.get(id) ?? [],
        checks: checked.get(id) ?? [],
        differences: differing.get(id) ?? [],
      },
    ]),
  );
});

/** What coders and checkers gave one study. */
export function codingsOf(edition: Edition, id: string): StudyCodings {
  return codingsById(edition).get(id) ?? NOTHING;
}

/** Whether coders or checkers gave codes of an edition beside those that stand. */
export function hasCodings(edition: Edition): boolean {
  return codingsById(edition).size > 0;
}

/** Address of the page where codes are checked; null where an edition has none. */
export function checkHref(edition: Edition): string | null {
  return hasPage(edition, CHECK_PATH) ? rootOf(edition) + CHECK_PATH : null;
}
