/** Words that only journals carry in their names; they win over the words of meetings. */
const JOURNAL = /\b(?:journal|j|transactions|letters|magazine|annals|reviews?)\b/i;

/** Journals of societies that are named after proceedings. */
const SOCIETY_JOURNAL =
  /\bproc(?:eedings|\.)? (?:of the )?(?:national academy|royal society|institution of|ieee$)|\b(?:clinic|center) proceedings$/i;

/** Words of meetings and of the series that print what was read there. */
const MEETING =
  /\b(?:proc(?:eedings)?|conf(?:erences?)?|symp(?:osi(?:um|a))?|workshops?|congress|meeting|lecture notes in|IEEE\/CVF|LNCS|PMLR|SPIE|MICCAI|ISBI)\b/i;

/** The short name of a meeting with its year: "EMBC 2022", "(WSOM 2019)", "(MIDL) 2023". */
const DATED_MEETING = /\b[A-Za-z-]*[A-Z]{3,}\)? (?:19|20)\d{2}\b(?!-)/;

/**
 * True when the text of a venue says that the study was read at a meeting. The text alone decides,
 * in this order: a journal's word (Journal, Transactions, ...) or a society's journal named
 * "Proceedings" says no; a meeting's word or series, or a short name with its year, says yes;
 * everything else, an empty text too, is taken for a journal.
 */
export function isMeeting(venue: string): boolean {
  if (JOURNAL.test(venue) || SOCIETY_JOURNAL.test(venue)) return false;
  return MEETING.test(venue) || DATED_MEETING.test(venue);
}
