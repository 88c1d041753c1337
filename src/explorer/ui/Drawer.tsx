import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export interface DrawerProps {
  readonly id: string;
  readonly class: string;
  readonly title: string;
  /** Whether the title is a heading of the page, drawer or not. */
  readonly heading?: boolean;
  readonly role: "group" | "search";
  /** Whether a screen too narrow for it shows it. */
  readonly shown: boolean;
  onClose(): void;
  readonly children: ComponentChildren;
}

/**
 * A part that stands in its place where there is room, and elsewhere comes from the edge of the
 * screen when it is asked for, over the page: nothing moves for it. Escape, its button and a click
 * beside it close it, and the focus goes back to what opened it.
 */
export function Drawer(props: DrawerProps): JSX.Element {
  const { id, class: name, title, heading, role, shown, onClose, children } = props;
  const drawer = useRef<HTMLDivElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  // At once: a key or a click may come before the next frame.
  useLayoutEffect(() => {
    if (!shown) return;
    close.current?.focus();
    const isOutside = (target: EventTarget | null) =>
      target instanceof Element &&
      !drawer.current!.contains(target) &&
      !target.closest(`[aria-controls="${id}"]`);
    const onClick = ({ target }: Event) => {
      if (isOutside(target)) onClose();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    addEventListener("click", onClick, { capture: true });
    addEventListener("keydown", onKeyDown);
    return () => {
      removeEventListener("click", onClick, { capture: true });
      removeEventListener("keydown", onKeyDown);
      const opener = document.querySelector<HTMLElement>(`[aria-controls="${id}"]`);
      const { activeElement } = document;
      const nowhere = activeElement?.contains(opener) || drawer.current?.contains(activeElement);
      if (nowhere) opener?.focus();
    };
  }, [shown]);
  return (
    <div
      id={id}
      ref={drawer}
      class={`drawer needs-script ${name}${shown ? " shown" : ""}`}
      role={role}
      aria-label={title}
    >
      <div class="drawer-head">
        {heading ? <h2>{title}</h2> : <strong>{title}</strong>}
        <button type="button" ref={close} onClick={onClose}>
          Close
        </button>
      </div>
      {children}
    </div>
  );
}
