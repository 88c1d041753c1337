import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** How far a sheet is dragged before it follows, in pixels. */
const FAR = 40;

export interface SheetHandleProps {
  readonly open: boolean;
  onOpen(open: boolean): void;
}

/** What a sheet is dragged by on a phone: down closes it, up opens it; a button does the same, and Escape closes it. */
export function SheetHandle({ open, onOpen }: SheetHandleProps): JSX.Element {
  const start = useRef<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // At once: a key may come before the next frame.
  useLayoutEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // Elsewhere than on a phone there is no sheet.
      if (event.key !== "Escape" || event.defaultPrevented || !button.current?.checkVisibility())
        return;
      onOpen(false);
      button.current.focus();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [open]);
  return (
    <div
      class="sheet-handle"
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        if (start.current === null) return;
        const moved = event.clientY - start.current;
        start.current = null;
        if (Math.abs(moved) >= FAR) onOpen(moved < 0);
      }}
    >
      <button
        type="button"
        ref={button}
        // The handle's own capture would take the click away.
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => onOpen(!open)}
      >
        {open ? "Close" : "Show the studies"}
      </button>
    </div>
  );
}
