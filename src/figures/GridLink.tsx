import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { GridPlace } from "./grid-keys.ts";

export interface GridLinkProps {
  readonly place: GridPlace;
  /** True for the one cell of the grid that Tab reaches; null while no script runs. */
  readonly current: boolean | null;
  readonly href: string;
  readonly text: string | number;
  /** What a screen reader says, where the text alone does not tell. */
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly expanded?: boolean | null | undefined;
}

/** The link in a cell of the grid: a plain link without a script; with it, the grid listens. */
export function GridLink(props: GridLinkProps): JSX.Element {
  const { place, current, href, text, name, title, expanded } = props;
  const at = current === null ? undefined : `${place.row},${place.col}`;
  // Most cells stay as they are from one view to the next.
  return useMemo(
    () => (
      <a
        href={href}
        aria-label={name}
        title={title || undefined}
        aria-expanded={expanded ?? undefined}
        data-at={at}
        tabIndex={current === null ? undefined : current ? 0 : -1}
      >
        {text}
      </a>
    ),
    [at, current, href, text, name, title, expanded],
  );
}

/** The place in the grid of the link that an event came from; null for none. */
export function placeOf(event: Event): GridPlace | null {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a") : null;
  const [row, col] = link?.dataset["at"]?.split(",").map(Number) ?? [];
  return row === undefined || col === undefined ? null : { row, col };
}
