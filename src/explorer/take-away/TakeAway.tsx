import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { TakeAwayProps } from "./dialog-props.ts";
import { later } from "../ui/later.tsx";

const CiteDialog = later(async () => (await import("./CiteDialog.tsx")).CiteDialog);
const ExportDialog = later(async () => (await import("./ExportDialog.tsx")).ExportDialog);

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
