import type { Study } from "../contract/study.ts";
import type { StudyText } from "../evidence/search.ts";
import type { EvidenceTable } from "../evidence/table.ts";
import { loadModule } from "../explorer/ui/load-module.ts";
import { tracked } from "../explorer/ui/troubles.ts";
import type { SearchableTexts } from "../wire/searchable-texts.ts";
import type { SentTexts, WordFile } from "../wire/texts-in-files.ts";
import { studyText } from "../wire/study-text.ts";
import { fetchJson } from "./fetch-evidence.ts";
import { nextTask } from "./next-task.ts";
import type * as SearchCode from "./search-code.ts";

/**
 * Fetches the search and the words it looks through: only readers who ask need either.
 * @param url of the texts; those of a large table lie in files beside it
 * @param table whose codes are searched as well
 * @throws Error when they cannot be fetched
 */
export function loadTexts(url: string, table: EvidenceTable): Promise<SearchableTexts> {
  return tracked(WORDS, fetchTexts(url, table));
}

const WORDS = "The words to search through";

async function fetchTexts(url: string, table: EvidenceTable): Promise<SearchableTexts> {
  const [code, sent] = await Promise.all([loadCode(), fetchJson<SentTexts>(url)]);
  if (!("words" in sent)) return searchableTexts(sent, table);
  const beside = url.slice(0, url.lastIndexOf("/") + 1);
  return code.textsInFiles(
    sent,
    (file) => tracked(WORDS, fetchJson<WordFile>(`${beside}words/${file}.json`)),
    (file) => tracked("A summary", fetchJson<readonly string[]>(`${beside}summaries/${file}.json`)),
    code.searchedCodes(table),
  );
}

let failed = false;

/** The code of the search; it is shown as a part of the page where it cannot be loaded. */
async function loadCode(): Promise<typeof SearchCode> {
  const load = () => import("./search-code.ts");
  try {
    return await loadModule(load, failed, (module) => module as typeof SearchCode);
  } catch (error) {
    failed = true;
    throw error;
  }
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
  const { wholeTexts, searchedText, searchThrough, searchedCodes, wordIndexer } = await loadCode();
  const indexer = wordIndexer();
  for (const [position, text] of texts.entries()) {
    if (position > 0 && position % AT_ONCE === 0) await nextTask();
    indexer.add(searchedText(text));
  }
  return wholeTexts(texts, searchThrough(indexer.finish(), searchedCodes(table)));
}
