/*
 * What a page could not load is said in one line with a button that tries again. The line is no part
 * of what Preact draws: it has to be there before that runs, and when it never does.
 */

/** Where a page says, on its root element, that the view of its address is not shown yet. */
export const ASKED = "asked";

const failing = new Set<string>();
const listeners = new Set<() => void>();
let inFlight = 0;
let trying = false;
let waitingFor = "";
let line: HTMLElement | undefined;

/**
 * Waits for something that is loaded; what fails stands in the line until it is there.
 * @param what it is, as the start of a sentence: "The table of studies"
 * @throws what the promise is rejected with
 */
export async function tracked<Loaded>(what: string, promise: Promise<Loaded>): Promise<Loaded> {
  inFlight += 1;
  try {
    const loaded = await promise;
    failing.delete(what);
    return loaded;
  } catch (error) {
    failing.add(what);
    throw error;
  } finally {
    inFlight -= 1;
    if (inFlight === 0) trying = false;
    show();
  }
}

/** Says that a reader waits for something; an empty text that they do no longer. */
export function sayWaiting(what: string): void {
  waitingFor = what;
  show();
}

/**
 * Calls back when the reader wants what failed to be tried again.
 * @returns ends it
 */
export function onTryAgain(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How long those that still want what failed may take to ask for it again, in milliseconds. */
const ASKED_AGAIN_WITHIN = 1000;

function tryAgain(): void {
  failing.clear();
  trying = true;
  if (isAsked()) document.documentElement.dataset[ASKED] = "";
  show();
  for (const listener of listeners) listener();
  setTimeout(() => {
    if (inFlight > 0) return;
    trying = false;
    show();
  }, ASKED_AGAIN_WITHIN);
}

function isAsked(): boolean {
  return ASKED in document.documentElement.dataset;
}

/** Draws the line anew, or takes it away when there is nothing to say. */
function show(): void {
  const told = words();
  if (told === "") {
    // What had the focus is gone with the line.
    if (line?.contains(document.activeElement)) document.getElementById("main")?.focus();
    line?.remove();
    line = undefined;
    return;
  }
  line ??= newLine();
  const failed = failing.size > 0;
  if (failed && isAsked()) document.documentElement.dataset[ASKED] = "failed";
  line.classList.toggle("waiting", !failed);
  line.querySelector("p")!.textContent = told;
  line.querySelector("button")!.hidden = !failed && !trying;
  for (const way of line.querySelectorAll("a")) way.hidden = !failed || !isAsked();
}

function words(): string {
  if (failing.size > 0) {
    const lost = `${[...failing].join(", and ")} could not be loaded`;
    return isAsked() ? `The view of this address cannot be shown. ${lost}.` : `${lost}.`;
  }
  if (trying) return "Trying again …";
  return waitingFor === "" ? "" : `${waitingFor} is being loaded …`;
}

function newLine(): HTMLElement {
  const made = document.createElement("div");
  made.className = "trouble";
  made.setAttribute("role", "alert");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Try again";
  button.addEventListener("click", tryAgain);
  made.append(document.createElement("p"), button, ...waysOut());
  document.body.append(made);
  return made;
}

/** Where a reader gets to whose view cannot be shown: the page's own view, and out of a frame. */
function waysOut(): HTMLAnchorElement[] {
  const link = (href: string, text: string) =>
    Object.assign(document.createElement("a"), { href, textContent: text });
  const full = document.querySelector<HTMLAnchorElement>("a[data-full-view]");
  return full
    ? [link(full.pathname + location.search, "Open this view on its own page")]
    : [link(location.pathname, "What this page shows without the rest of its address")];
}
