import { plainName } from "../references/column-names.ts";
import type { Column } from "./column.ts";

const EMAIL = /[^\s@;,<>]+@[^\s@;,<>]+\.[\p{L}]{2,}/u;
/** A column is one of addresses when so many of its cells that hold something hold one. */
const ADDRESSES = 0.2;
const CODER =
  /^(?:your|my) (?:full )?name$|\b(?:coder|coders|reviewer|reviewers|screener|screeners|rater|extractor|extractors|assessor|assessors|respondent|researcher|username|user name)s?\b(?! (?:agreement|comments?|notes?|decision))|\b(?:coded|extracted|reviewed|screened|entered|completed|checked|assessed|added|created|edited|data extraction) by\b|^(?:e mail|email)\b|\be mail\b|\bemail\b|^ip address$|^recipient|^initials$|^data extractor/;

/** What is answered to a question about coders rather than the name of one. */
const ANSWER =
  /^(?:yes|no|y|n|true|false|x|unclear|partly|partial\w*|low|high|done|include\w*|exclude\w*|\d+)\b/i;

/**
 * Why a column holds personal data of the team or of authors, which no reader of the map needs: addresses
 * of e-mail, or the names of those who coded. Null when it does not.
 */
export function personalData({ title, cells }: Column): string | null {
  const told = cells.filter((cell) => cell !== "");
  if (told.length === 0) return null;
  if (told.filter((cell) => EMAIL.test(cell)).length >= told.length * ADDRESSES) {
    return "holds e-mail addresses";
  }
  const isAnswer = told.some((cell) => ANSWER.test(cell));
  return CODER.test(plainName(title)) && !isAnswer
    ? "seems to hold the names of those who coded"
    : null;
}
