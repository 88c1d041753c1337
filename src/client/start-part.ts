import { loadModule } from "../explorer/ui/load-module.ts";
import { onTryAgain, sayWaiting } from "../explorer/ui/troubles.ts";
import { type EarlyEvents, wasUsed } from "./early-events.ts";
import { whenIdleOrUsed } from "./when-idle-or-used.ts";

/** The code of an interactive part. */
export interface PartModule {
  /**
   * Fetches what the part needs.
   * @param place the element that it takes over, with the addresses of its data
   * @returns draws it over what was built, and does again what the reader did before
   * @throws Error when something cannot be fetched; the reader has then been told
   */
  prepare(place: HTMLElement): Promise<(early: EarlyEvents | undefined) => Promise<void>>;
}

/** How long a reader waits for an answer before the page says what it waits for, in milliseconds. */
const SOON = 300;

/**
 * Starts an interactive part when the page is idle, at the first sign of use, or at once when the
 * address asks for more than the page was built with. Until then the page is what was built. What a
 * reader does meanwhile is kept and done again; when the part cannot start, links are plain ones.
 * @param place the element that the part takes over
 * @param load imports its code
 */
export function startPart(place: HTMLElement, load: () => Promise<PartModule>): void {
  const { early } = window;
  let started: Promise<void> | undefined;
  let failed = false;

  const start = async () => {
    const waiting = setTimeout(() => {
      if (wasUsed(early?.events ?? [])) sayWaiting("What you asked for");
    }, SOON);
    try {
      const { prepare } = await loadModule(load, failed, null);
      const takeOver = await prepare(place);
      await takeOver(early);
      place.dataset["live"] = "";
    } catch {
      // What went wrong has been told where it did.
      failed = true;
      started = undefined;
      await followLast(early);
    } finally {
      clearTimeout(waiting);
      sayWaiting("");
    }
  };
  const begin = () => void (started ??= start());

  if (early) early.kept = begin;
  onTryAgain(() => {
    if (!failed) return;
    // One that is on its way began when things were not yet mended.
    void (started ?? Promise.resolve()).then(() => {
      if (!("live" in place.dataset)) begin();
    });
  });
  if (location.search || location.hash) begin();
  else whenIdleOrUsed(begin);
}

/** Follows the link that was pressed last, if its page can be had. */
async function followLast(early: EarlyEvents | undefined): Promise<void> {
  const last = early?.events.at(-1);
  const link = last?.type === "click" && last.target instanceof Element && last.target.closest("a");
  if (!link) return;
  const there = await fetch(link.href, { method: "HEAD" }).catch(() => null);
  if (there?.ok) early?.follow();
}
