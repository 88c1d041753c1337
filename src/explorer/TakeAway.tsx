import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Find } from "../evidence/search.ts";
import type { View } from "../views/view.ts";
import { later } from "./later.tsx";
import type { Evidence, Source } from "./payload.ts";
import type { Records } from "./records.ts";

const CiteDialog = later(async () => (await import("./CiteDialog.tsx")).CiteDialog);
const ExportDialog = later(async () => (await import("./ExportDialog.tsx")).ExportDialog);

/** Where citations and full records come from. */
export interface Origin {
  readonly source: Source;
  /** Absolute address of the whole site, with a slash at its end. */
  readonly home: string;
  /** Fetches some studies in full, in the order of their positions. */
  records(positions: readonly number[]): Promise<Records>;
}

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

/** The two buttons by which a reader takes a view away, and what they open. */
export function TakeAway(props: TakeAwayProps): JSX.Element {
  const { origin } = props;
  const [opened, setOpened] = useState<"cite" | "export" | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const button = (what: "cite" | "export", label: string) => (
    <button
      type="button"
      class="plain"
      aria-haspopup="dialog"
      onClick={(event) => {
        opener.current = event.currentTarget;
        setOpened(what);
      }}
    >
      {label}
    </button>
  );
  const onClose = () => {
    setOpened(null);
    // Safari gives no focus to a button that is clicked, so none comes back by itself.
    opener.current?.focus();
  };
  return (
    <div class="take-away needs-script">
      {button("cite", "Cite this view")}
      {button("export", "Export")}
      {origin && opened === "cite" && <CiteDialog {...props} origin={origin} onClose={onClose} />}
      {origin && opened === "export" && (
        <ExportDialog {...props} origin={origin} onClose={onClose} />
      )}
    </div>
  );
}

/** What a dialog is told. */
export interface TakeAwayDialogProps extends TakeAwayProps {
  readonly origin: Origin;
  onClose(): void;
}
