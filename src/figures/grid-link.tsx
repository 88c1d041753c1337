import type { JSX } from "preact";
import type { GridPlace } from "./grid-keys.ts";

export interface GridLinkProps {
  readonly place: GridPlace;
  /** Where it leads without a script; with one, null: the grid sets that of all links at once. */
  readonly href: string | null;
  readonly text: string | number | JSX.Element;
  /** What a screen reader says, where the text alone does not tell. */
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly expanded?: boolean | null | undefined;
  /** Which keys do more here: what only a reader with a keyboard needs to be told. */
  readonly keys?: string | undefined;
}

/** The link at a place of the grid. */
export type LinkAt = (row: number, col: number) => Pick<GridLinkProps, "place" | "href">;

/** Place of a column for a screen reader, counted from 1; what is not live is a plain table and needs none. */
export function columnIndex({
  place,
  href,
}: Pick<GridLinkProps, "place" | "href">): number | undefined {
  return href === null ? place.col + 1 : undefined;
}

/** The same of a row. */
export function rowIndex({
  place,
  href,
}: Pick<GridLinkProps, "place" | "href">): number | undefined {
  return href === null ? place.row + 1 : undefined;
}

/**
 * The link in a cell of the grid: a plain link without a script; with it, the grid listens. A
 * function and no component: the map has hundreds of them, and each is drawn anew with every view.
 */
export function gridLink(props: GridLinkProps): JSX.Element {
  const { place, href, text, name, title, expanded, keys } = props;
  // Only heads have more to say; each attribute of a cell is held against what it was with every view.
  const says = Boolean(title || keys) || typeof expanded === "boolean";
  const more = says && {
    title: title || undefined,
    "aria-expanded": expanded ?? undefined,
    "aria-description": keys && [title, keys].filter(Boolean).join(" "),
  };
  return (
    <a
      href={href ?? "?"}
      aria-label={name}
      {...(href === null && { "data-at": `${place.row},${place.col}`, tabIndex: -1 })}
      {...more}
    >
      {
        // Preact writes an empty text, and the number 0, anew each time, which browsers lay out anew.
        text === "" ? null : typeof text === "number" ? String(text) : text
      }
    </a>
  );
}

/** The link that an event came from; null for none. */
export function linkOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("a") : null;
}

/** The place in the grid of the link that an event came from; null for none. */
export function placeOf(event: Event): GridPlace | null {
  const link = linkOf(event);
  return link && placeOfLink(link);
}

/** The place in the grid of one of its links; null for a link that has none. */
export function placeOfLink(link: HTMLElement): GridPlace | null {
  const [row, col] = link.dataset["at"]?.split(",").map(Number) ?? [];
  return row === undefined || col === undefined ? null : { row, col };
}
