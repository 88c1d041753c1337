/** What opens over the page and is marked so. */
const OPEN = "details[data-over][open]";

/**
 * Closes what stands open over the page when the reader presses Escape, which brings the focus back to
 * what opened it, or clicks elsewhere.
 */
export function closePopovers(): void {
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // One after the other, the innermost first.
    const over = [...document.querySelectorAll<HTMLDetailsElement>(OPEN)].at(-1);
    if (!over) return;
    event.preventDefault();
    over.open = false;
    over.querySelector("summary")?.focus();
  });
  addEventListener(
    "click",
    ({ target }) => {
      for (const over of document.querySelectorAll<HTMLDetailsElement>(OPEN)) {
        if (!(target instanceof Node) || over.contains(target)) continue;
        over.open = false;
        // A click beside everything leaves the focus on what lies around: nowhere.
        if (document.activeElement?.contains(over)) over.querySelector("summary")?.focus();
      }
    },
    // Before the click takes away what it was made on.
    { capture: true },
  );
}
