import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";

export interface FoldProps {
  readonly class?: string;
  readonly summary: string;
  /** Whether it opens over the page: then Escape and a click elsewhere close it. */
  readonly over?: boolean;
  /** Drawn once the fold is opened. */
  children(): ComponentChildren;
}

/** A part that a reader opens; what it holds is not drawn before. */
export function Fold({ class: name, summary, over, children }: FoldProps): JSX.Element {
  const [opened, setOpened] = useState(false);
  return (
    <details
      class={name}
      data-over={over}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {opened && children()}
    </details>
  );
}
