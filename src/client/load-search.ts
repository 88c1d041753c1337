import type { Study } from "../contract/study.ts";
import type { Bits } from "../evidence/bits.ts";
import type { Find, StudyText } from "../evidence/search.ts";
import { studyText } from "../explorer/study-text.ts";

export interface SearchableTexts {
  /** In table order. */
  readonly details: readonly StudyText[];
  readonly find: Find;
}

/** Fetches the search and the words it looks through: only readers who ask need either. */
export async function loadTexts(url: string): Promise<SearchableTexts> {
  const [{ searchOver }, response] = await Promise.all([
    import("../evidence/search.ts"),
    fetch(url),
  ]);
  const details = (await response.json()) as StudyText[];
  return { details, find: remembered(searchOver(details)) };
}

/** The search and the words that it looks through, of studies that are here already. */
export async function searchTexts(studies: readonly Study[]): Promise<SearchableTexts> {
  const { searchOver } = await import("../evidence/search.ts");
  const details = studies.map(studyText);
  return { details, find: remembered(searchOver(details)) };
}

/** The search alone. */
export async function loadSearch(url: string): Promise<Find> {
  return (await loadTexts(url)).find;
}

/** The same set for the same text, so that nothing is searched or drawn twice. */
function remembered(find: Find): Find {
  const found = new Map<string, Bits | null>();
  return (text) => {
    if (!found.has(text)) found.set(text, find(text));
    return found.get(text) ?? null;
  };
}
