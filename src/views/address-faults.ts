import { wholeNumber } from "../contract/whole-number.ts";

/** A part of an address that could not be followed. */
export interface AddressFault {
  /** The part as it stood in the address, shortened. */
  readonly part: string;
  /** What is wrong with it, in words that continue "…: ". */
  readonly reason: string;
}

/** Faults that are listed one by one: an address can hold a hundred thousand. */
const MOST_LISTED = 20;

/** Collects what is wrong with an address. */
export interface FaultCollector {
  /** Notes a setting `name=text` that is wrong. */
  note(name: string, text: string, reason: string): void;
  /** The first faults, and how many more there are. */
  list(): readonly AddressFault[];
}

/** A collector that keeps what it lists and counts the rest. */
export function faultCollector(): FaultCollector {
  const listed: AddressFault[] = [];
  let more = 0;
  return {
    note(name, text, reason) {
      if (listed.length >= MOST_LISTED) more += 1;
      else listed.push({ part: shorten(`${name}=${text}`), reason: shorten(reason) });
    },
    list: () =>
      more === 0 ? listed : [...listed, { part: "…", reason: `and ${wholeNumber(more)} more` }],
  };
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119).toWellFormed()}…` : text;
}
