/** What a reader did before a page's script was there. */
export interface EarlyEvents {
  /** In order: links and buttons that were pressed, and what was typed, ticked, chosen and unfolded. */
  readonly events: Event[];
  /** Called after a click, once a script is there that will answer it. */
  kept: (() => void) | undefined;
  /** Follows the link that was pressed last as a plain one. */
  follow(): void;
  /** No more is kept. */
  stop(): void;
}

/** Whether a reader did any of what was kept: browsers say "toggle" of what is unfolded as built. */
export function wasUsed(events: readonly Event[]): boolean {
  return events.some(({ type }) => type !== "toggle");
}

declare global {
  interface Window {
    early?: EarlyEvents;
  }
}

/**
 * Stands in the page itself, before the part that a script takes over, and so runs before anything of
 * it is painted: says on the root element that an address asks for another view, keeps what a reader
 * does, and shows what is wrong when a script cannot be loaded. Links that the part answers in place
 * (`data-answered` on it is their selector) are plain ones when no script is there in time. The
 * function is written into the page as text, and can use nothing outside itself.
 */
export function keepEarlyEvents(): void {
  const page = document.documentElement;
  const follows = document.currentScript?.dataset["follows"] === "true";
  if (follows && location.search.length > 1) page.dataset["asked"] = "";
  const kinds = ["click", "input", "change", "keydown", "toggle"];
  const keep = (event: Event) => {
    const target = event.target as Element;
    if (event.type === "click") {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      const link = target.closest("a");
      const answered = target.closest<HTMLElement>("[data-answered]")?.dataset["answered"];
      if (link ? !answered || !link.matches(answered) : !target.closest("button")) return;
      if (ctrlKey || metaKey || shiftKey) return;
      if (link) {
        event.preventDefault();
        setTimeout(() => early.kept ?? early.follow(), 3000);
      }
    }
    // The space bar folds what a head heads, and so scrolls nothing.
    if (event.type === "keydown" && (event as KeyboardEvent).key === " ")
      if (target.closest(".heatmap th a")) event.preventDefault();
    early.events.push(event);
    if (event.type === "click") early.kept?.();
  };
  const early: EarlyEvents = {
    events: [],
    kept: undefined,
    follow() {
      const last = early.events.at(-1);
      const link = last?.type === "click" && (last.target as Element).closest("a");
      if (!link) return;
      early.events.pop();
      removeEventListener("click", keep, true);
      link.click();
      addEventListener("click", keep, true);
    },
    stop() {
      for (const kind of kinds) removeEventListener(kind, keep, true);
    },
  };
  for (const kind of kinds) addEventListener(kind, keep, true);
  window.early = early;
  addEventListener(
    "error",
    ({ target }) => {
      const told = document.querySelector<HTMLElement>(".script-trouble");
      if (!(target instanceof HTMLScriptElement) || !told) return;
      if ("asked" in page.dataset) page.dataset["asked"] = "failed";
      for (const link of told.querySelectorAll<HTMLAnchorElement>("a:not([href='?'])"))
        link.search = location.search;
      told.hidden = false;
      early.follow();
      early.stop();
    },
    true,
  );
}
