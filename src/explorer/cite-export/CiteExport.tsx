import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { CiteExportProps } from "./dialog-props.ts";
import { lazyComponent } from "../ui/lazy-component.tsx";

const CiteDialog = lazyComponent(async () => (await import("./CiteDialog.tsx")).CiteDialog);
const ExportDialog = lazyComponent(async () => (await import("./ExportDialog.tsx")).ExportDialog);

/** The two buttons by which a reader takes a view away, and what they open. */
export function CiteExport(props: CiteExportProps): JSX.Element {
  const { origin, of } = props;
  const [opened, setOpened] = useState<"cite" | "export" | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const button = (what: "cite" | "export", label: string, name: string) => (
    <button
      type="button"
      class="plain"
      aria-label={name}
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
    <div class="cite-export needs-script">
      {button("cite", "Cite", of ? `Cite ${of}` : "Cite this view")}
      {button("export", "Export", of ? `Export ${of}` : "Export")}
      {origin && opened === "cite" && <CiteDialog {...props} origin={origin} onClose={onClose} />}
      {origin && opened === "export" && (
        <ExportDialog {...props} origin={origin} onClose={onClose} />
      )}
    </div>
  );
}
