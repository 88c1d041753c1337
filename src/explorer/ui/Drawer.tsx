import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface DrawerProps {
  readonly id: string;
  readonly class: string;
  readonly title: string;
  readonly role: "group" | "search";
  /** Whether a screen too narrow for it shows it. */
  readonly shown: boolean;
  onClose(): void;
  readonly children: ComponentChildren;
}

/**
 * A part that stands in its place where there is room, and elsewhere comes from the edge of the
 * screen when it is asked for, over the page: nothing moves for it. Escape and its button close it.
 */
export function Drawer(props: DrawerProps): JSX.Element {
  const { id, class: name, title, role, shown, onClose, children } = props;
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (shown) close.current?.focus();
  }, [shown]);
  return (
    <div
      id={id}
      class={`drawer needs-script ${name}${shown ? " shown" : ""}`}
      role={role}
      aria-label={title}
      onKeyDown={(event) => {
        if (shown && event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <div class="drawer-head">
        <strong>{title}</strong>
        <button type="button" ref={close} onClick={onClose}>
          Close
        </button>
      </div>
      {children}
    </div>
  );
}
