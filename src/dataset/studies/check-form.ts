import { doiOfPath } from "../../contract/doi.ts";
import { isShortened } from "./check-integer.ts";
import { whyNoPageName } from "../contract/page-name.ts";
import { quoted } from "../faults/quoted.ts";

/** What a text has to be beyond its field's own constraints. */
export type Form = "text" | "id" | "doi" | "pmid" | "address";

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const DOI = /^10\.[0-9]{4,9}\/[^\sA-Z]+$/;
const DOI_PREFIX = /^(?:(https?:\/\/(?:dx\.)?doi\.org\/)|doi:\s*)/i;

/** A DOI in lower case and without prefix, which is the same DOI; other texts as they are. */
export function mendForm(text: string, form: Form): string {
  if (form !== "doi") return text;
  const [prefix = "", address] = DOI_PREFIX.exec(text) ?? [];
  const rest = text.slice(prefix.length);
  const bare = (address === undefined ? rest : doiOfPath(rest)).toLowerCase();
  return DOI.test(bare) ? bare : text;
}

/** What is wrong with the form of a text, or null. */
export function checkForm(text: string, form: Form): string | null {
  switch (form) {
    case "text":
      return null;
    case "id":
      return checkId(text);
    case "doi":
      return DOI.test(text)
        ? null
        : `${quoted(text)} is no DOI; 10., digits, / and a suffix are right.`;
    case "pmid":
      return checkPmid(text);
    case "address":
      return isAddress(text)
        ? null
        : `${quoted(text)} is no web address; one that starts with https:// or http:// is right.`;
  }
}

function checkId(text: string): string | null {
  if (!ID.test(text)) {
    return `${quoted(text)} is no id; letters, digits, _ and - without spaces are right.`;
  }
  const why = whyNoPageName(text);
  return why === null ? null : `${quoted(text)} ${why}.`;
}

function checkPmid(text: string): string | null {
  if (/^[1-9][0-9]{0,9}$/.test(text)) return null;
  const what = isShortened(text) ? "a number that a spreadsheet cut short" : "no PubMed id";
  return `${quoted(text)} is ${what}; all its digits and nothing else are right.`;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/.test(text) && URL.canParse(text);
}
