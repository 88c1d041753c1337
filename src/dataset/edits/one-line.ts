import { mendCharacters } from "../forms/mend-characters.ts";

/** A text that someone typed, in one line and without what no reader can see. */
export function oneLine(text: string): string {
  return mendCharacters(text).replaceAll(/\s+/g, " ").trim();
}
