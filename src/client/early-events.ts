/** What a reader did before a page's script was there. */
export interface EarlyEvents {
  /** In order; buttons that were pressed, and what was typed, ticked, chosen and unfolded. */
  readonly events: Event[];
  /** No more is kept. */
  stop(): void;
}

declare global {
  interface Window {
    early?: EarlyEvents;
  }
}

/**
 * Stands in the page itself, before the part that a script takes over, and so runs before anything of
 * it is painted: says on the root element that an address asks for another view, keeps what a reader
 * does, and shows what is wrong when a script cannot be loaded. It is written into the page as text,
 * and can use nothing outside itself.
 */
export function keepEarlyEvents(): void {
  const page = document.documentElement;
  if (location.search.length > 1) page.dataset["asked"] = "";
  const kinds = ["click", "input", "change", "keydown", "toggle"];
  const events: Event[] = [];
  const keep = (event: Event) => {
    if (event.type === "click" && !(event.target as Element).closest("button")) return;
    events.push(event);
  };
  for (const kind of kinds) addEventListener(kind, keep, true);
  const stop = () => {
    for (const kind of kinds) removeEventListener(kind, keep, true);
  };
  window.early = { events, stop };
  addEventListener(
    "error",
    ({ target }) => {
      const told = document.querySelector<HTMLElement>(".script-trouble");
      if (!(target instanceof HTMLScriptElement) || !told) return;
      if ("asked" in page.dataset) page.dataset["asked"] = "failed";
      for (const link of told.querySelectorAll("a")) link.search = location.search;
      told.hidden = false;
    },
    true,
  );
}
