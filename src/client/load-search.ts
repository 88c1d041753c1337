import type { Study } from "../contract/study.ts";
import type { StudyText } from "../evidence/search.ts";
import type { EvidenceTable } from "../evidence/table.ts";
import type { SearchableTexts } from "../wire/searchable-texts.ts";
import type { SentTexts, WordFile } from "../wire/texts-in-files.ts";
import { studyText } from "../wire/study-text.ts";
import { fetchJson } from "./fetch-evidence.ts";

/**
 * Fetches the search and the words it looks through: only readers who ask need either.
 * @param url of the texts; those of a large table lie in files beside it
 * @param table whose codes are searched as well
 * @throws Error when they cannot be fetched
 */
export async function loadTexts(url: string, table: EvidenceTable): Promise<SearchableTexts> {
  const [{ textsInFiles }, { searchedCodes }, sent] = await Promise.all([
    import("../wire/searchable-texts.ts"),
    import("../evidence/searched-codes.ts"),
    fetchJson<SentTexts>(url),
  ]);
  if (!("words" in sent)) return searchableTexts(sent, table);
  const beside = url.slice(0, url.lastIndexOf("/") + 1);
  return textsInFiles(
    sent,
    (file) => fetchJson<WordFile>(`${beside}words/${file}.json`),
    (file) => fetchJson<readonly string[]>(`${beside}summaries/${file}.json`),
    searchedCodes(table),
  );
}

/** The search and the words that it looks through, of studies that are here already. */
export function searchTexts(
  studies: readonly Study[],
  table: EvidenceTable,
): Promise<SearchableTexts> {
  return searchableTexts(studies.map(studyText), table);
}

/** Studies whose words are taken apart in one go, some milliseconds of work. */
const AT_ONCE = 200;

async function searchableTexts(
  texts: readonly StudyText[],
  table: EvidenceTable,
): Promise<SearchableTexts> {
  const [{ wholeTexts }, { searchedText, searchThrough }, { searchedCodes }, { wordIndexer }] =
    await Promise.all([
      import("../wire/searchable-texts.ts"),
      import("../evidence/search.ts"),
      import("../evidence/searched-codes.ts"),
      import("../evidence/word-index.ts"),
    ]);
  const indexer = wordIndexer();
  for (const [position, text] of texts.entries()) {
    if (position > 0 && position % AT_ONCE === 0) await nextTask();
    indexer.add(searchedText(text));
  }
  return wholeTexts(texts, searchThrough(indexer.finish(), searchedCodes(table)));
}

/** Lets the browser answer the reader in between. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
