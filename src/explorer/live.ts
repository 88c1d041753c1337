import type { Cited } from "../views/cited-link.ts";
import type { View } from "../views/view.ts";
import type { Source } from "../wire/payload.ts";
import type { Records } from "../wire/records.ts";
import type { StudyDetails } from "../wire/searchable-texts.ts";

/** What the script adds. */
export interface Live {
  change(view: View, how?: "typing"): void;
  /** Says that the reader is about to search. */
  expectText(): void;
  /** Whether the texts of the view have been looked for. */
  readonly searched: boolean;
  /** Whether the texts of the view cannot be looked for, as the words to search through failed. */
  readonly unanswered: boolean;
  /** The long texts of a study, or null until they are fetched. */
  details(position: number): StudyDetails | null;
  /** Asks for the long texts of a study. */
  needDetails(position: number): void;
  /** The full address of the view, for print. */
  address(): string;
  /** What the address says was cited; null for an address that cites nothing. */
  readonly cited: Cited | "unreadable" | null;
  readonly origin: Origin;
}

/** Where citations and full records come from. */
export interface Origin {
  readonly source: Source;
  /** Absolute address of the whole site, with a slash at its end; null where it has none that lasts. */
  readonly home: string | null;
  /** Fetches some studies in full, in the order of their positions. */
  records(positions: readonly number[]): Promise<Records>;
}
