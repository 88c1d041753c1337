/* The code of the search in one file, as one request fetches it. */
export { searchedText, searchThrough } from "../evidence/search.ts";
export { searchedCodes } from "../evidence/searched-codes.ts";
export { wordIndexer } from "../evidence/word-index.ts";
export { textsInFiles, wholeTexts } from "../wire/searchable-texts.ts";
