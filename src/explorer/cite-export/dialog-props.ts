import type { Counted } from "../counted.ts";
import type { Origin } from "../live.ts";

export interface CiteExportProps {
  /** What is cited and exported, where it is not the view as a whole. */
  readonly of?: string;
  readonly counted: Counted;
  readonly picked: ReadonlySet<number>;
  /** Whether the page shows the map. */
  readonly figure: boolean;
  /** Null until the script runs and all that the view searches through is there. */
  readonly origin: Origin | null;
}

/** What a dialog is told. */
export interface CiteExportDialogProps extends CiteExportProps {
  readonly origin: Origin;
  onClose(): void;
}
