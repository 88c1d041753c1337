import type { JSX } from "preact";

/** A link to where something is found, or its words alone where that is nowhere (""), in their direction. */
export function PlaceLink(props: { readonly href: string; readonly words: string }): JSX.Element {
  const { href, words } = props;
  return href === "" ? (
    <span dir="auto">{words}</span>
  ) : (
    <a href={href} dir="auto">
      {words}
    </a>
  );
}
