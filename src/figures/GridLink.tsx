import type { ComponentChildren, JSX } from "preact";
import type { GridPlace } from "./grid-keys.ts";

export interface GridLinkProps {
  readonly place: GridPlace;
  /** True for the one cell of the grid that Tab reaches. */
  readonly current: boolean;
  /** Whether the script runs. */
  readonly live: boolean;
  readonly href: string;
  /** What a screen reader says, where the text alone does not tell. */
  readonly name?: string;
  readonly title?: string | undefined;
  /** What is shown below the figure while the cell is reached; the name when left out. */
  readonly hint?: string;
  readonly expanded?: boolean | null | undefined;
  readonly children: ComponentChildren;
  onReach(hint: string): void;
  onHover(hint: string): void;
  readonly onChoose: (() => void) | undefined;
}

/** The link in a cell of the grid: a plain link without a script, a choice with it. */
export function GridLink(props: GridLinkProps): JSX.Element {
  const { place, current, live, href, name, title, expanded, children, onChoose } = props;
  const hint = props.hint ?? name ?? "";
  return (
    <a
      href={href}
      aria-label={name}
      title={title || undefined}
      aria-expanded={expanded ?? undefined}
      data-at={live ? `${place.row},${place.col}` : undefined}
      tabIndex={live ? (current ? 0 : -1) : undefined}
      onFocus={live ? () => props.onReach(hint) : undefined}
      onPointerEnter={live ? () => props.onHover(hint) : undefined}
      onClick={
        onChoose &&
        ((event) => {
          // A modified click opens the view elsewhere, as on any link.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onChoose();
        })
      }
    >
      {children}
    </a>
  );
}
