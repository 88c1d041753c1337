import type { Find } from "../../evidence/search.ts";
import type { View } from "../../views/view.ts";
import type { Evidence } from "../../wire/payload.ts";
import type { Origin } from "../live.ts";

export interface TakeAwayProps {
  readonly evidence: Evidence;
  readonly view: View;
  readonly find: Find;
  /** Positions of the selected studies, in the order of the table. */
  readonly positions: readonly number[];
  readonly picked: ReadonlySet<number>;
  /** Whether the page shows the map. */
  readonly figure: boolean;
  /** Null until the script runs and all that the view searches through is there. */
  readonly origin: Origin | null;
}

/** What a dialog is told. */
export interface TakeAwayDialogProps extends TakeAwayProps {
  readonly origin: Origin;
  onClose(): void;
}
