import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";

export interface CopyFieldProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  /** Saves the text as a file; left out where there is no use for one. */
  readonly onSave?: (() => void) | undefined;
}

/** A text to take away, with a button that copies it. */
export function CopyField({ id, label, text, rows, onSave }: CopyFieldProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone("Copied");
    } catch {
      // Browsers give the clipboard only to pages that came over https.
      field.current?.select();
      setDone("Selected: copy it with Ctrl+C or ⌘C");
    }
  };
  return (
    <div class="copy-field">
      <div class="copy-head">
        <label for={id}>{label}</label>
        <span role="status">{done}</span>
        <button type="button" onClick={() => void copy()}>
          Copy<span class="visually-hidden"> {label}</span>
        </button>
        {onSave && (
          <button type="button" onClick={onSave}>
            Save<span class="visually-hidden"> {label} as a file</span>
          </button>
        )}
      </div>
      <textarea id={id} ref={field} rows={rows} readOnly spellcheck={false} value={text} />
    </div>
  );
}
