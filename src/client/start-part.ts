import { loadModule } from "../explorer/ui/load-module.ts";
import { onTryAgain, sayWaiting } from "../explorer/ui/troubles.ts";
import { takeOver } from "./replay.ts";
import { whenIdleOrUsed } from "./when-idle-or-used.ts";

/** The code of an interactive part. */
export interface PartModule {
  /**
   * Fetches what the part needs.
   * @param place the element that it takes over, with the addresses of its data
   * @returns draws it over what was built
   * @throws Error when something cannot be fetched; the reader has then been told
   */
  prepare(place: HTMLElement): Promise<() => void>;
}

/** How long a reader waits for an answer before the page says what it waits for, in milliseconds. */
const SOON = 300;

/**
 * Starts an interactive part when the page is idle, at the first sign of use, or at once when the
 * address asks for more than the page was built with. Until then the page is what was built. What a
 * reader does meanwhile is kept and done again; when the part cannot start, links are plain ones.
 * @param place the element that the part takes over
 * @param load imports its code
 * @param answered selector of the links that the part answers in place; null for none
 */
export function startPart(
  place: HTMLElement,
  load: () => Promise<PartModule>,
  answered: string | null,
): void {
  const early = window.early ?? { events: [], stop: () => undefined };
  let started: Promise<void> | undefined;
  let failed = false;

  const start = async () => {
    const waiting = setTimeout(() => {
      if (early.events.length > 0) sayWaiting("What you asked for");
    }, SOON);
    try {
      const { prepare } = await loadModule(load, failed, null);
      await takeOver(place, early, await prepare(place));
      place.removeEventListener("click", hold, { capture: true });
      place.dataset["live"] = "";
    } catch (error) {
      failed = true;
      started = undefined;
      await followLast();
      throw error;
    } finally {
      clearTimeout(waiting);
      sayWaiting("");
    }
  };
  // What went wrong has been told where it did.
  const begin = () => void (started ??= start().catch(() => undefined));

  /** Follows the link that was clicked last as a plain one, if its page can be had. */
  const followLast = async () => {
    const last = early.events.at(-1);
    const link =
      last?.type === "click" && last.target instanceof Element && last.target.closest("a");
    if (!link) return;
    const there = await fetch(link.href, { method: "HEAD" }).catch(() => null);
    if (!there?.ok) return;
    early.events.pop();
    place.removeEventListener("click", hold, { capture: true });
    link.click();
    place.addEventListener("click", hold, { capture: true });
  };
  /** Keeps a click on a link that the part will answer. */
  const hold = (event: MouseEvent) => {
    const modified = event.ctrlKey || event.metaKey || event.shiftKey;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (modified || !answered || !link?.matches(answered)) return;
    event.preventDefault();
    early.events.push(event);
    begin();
  };
  place.addEventListener("click", hold, { capture: true });
  onTryAgain(() => {
    if (failed && !("live" in place.dataset)) begin();
  });
  if (location.search || location.hash) begin();
  else whenIdleOrUsed(begin);
}
