import type { ComponentChildren, JSX } from "preact";

export interface ViewLinkProps {
  readonly href: string;
  readonly class?: string | undefined;
  /** Shows in place what the link leads to; without it, the link is a plain one. */
  readonly onFollow: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** A link to another view, which a script shows in place. */
export function ViewLink(props: ViewLinkProps): JSX.Element {
  const { href, class: name, onFollow, children } = props;
  return (
    <a
      href={href}
      class={name}
      onClick={
        onFollow &&
        ((event) => {
          // A modified click opens the view elsewhere, as on any link.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onFollow();
        })
      }
    >
      {children}
    </a>
  );
}
