/** The page around the work. */
export interface PageAround {
  /** Tells the reader where things stand; it is read out. */
  say(text: string): void;
  /** Base of the site, with a slash at its end. */
  readonly base: string;
  /** Goes back to choosing a file, with a sentence that says why ("" for none). */
  close(why: string): void;
}
