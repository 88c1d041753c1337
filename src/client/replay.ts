import { type EarlyEvents, wasUsed } from "./early-events.ts";
import { nextTask } from "./next-task.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a control said when it was last used. */
interface Said {
  readonly value: string;
  readonly checked: boolean;
  /** Where the caret stood; null where there is none. */
  readonly caret: readonly [start: number | null, end: number | null] | null;
}

/** Keys that a control answers without being typed into it. */
const ANSWERED = /^(Arrow\w+|Home|End|Page\w+|Escape|Enter)$/;

const BUBBLES = { bubbles: true };

/** Keys that the heads of the map answer besides. */
const ANSWERED_BY_LINK = /^([ m+-]|Delete)$/;

/**
 * Makes a built part interactive without losing what a reader did before. Drawing it writes into each
 * control what the view says, so what they say is noted first, and said again, in order, once the part
 * answers: from the first thing that a reader did on within one task, so that nothing comes in between.
 * @param place the element that the part takes over
 * @param begin draws the part over what was built
 * @param answer lets it answer to its reader from now on, where `begin` does not: a task of its own as
 *   long as nobody did anything
 */
export async function takeOver(
  place: HTMLElement,
  early: EarlyEvents | undefined,
  begin: () => void,
  answer?: () => void,
): Promise<void> {
  const said = new Map<Control, Said>();
  const names = new Map<Event, string>();
  const noted = () => {
    const events = (early?.events ?? []).filter(
      ({ target }) => target instanceof Element && place.contains(target),
    );
    for (const event of events) {
      if (isControl(event.target)) said.set(event.target, whatSays(event.target));
      names.set(event, nameOf(event.target as HTMLElement));
    }
    return events;
  };
  let events = noted();
  // A browser that loads a page again also writes what stood in its fields before.
  for (const control of place.querySelectorAll("input, select, textarea"))
    asBuilt(control as Control);
  begin();
  if (answer && !wasUsed(events)) {
    await nextTask();
    events = noted();
  }
  answer?.();
  await drawn();
  let reached: EventTarget | null = null;
  for (const [index, event] of events.entries()) {
    const target = sameElement(place, event.target as HTMLElement, names.get(event)!);
    if (!target) continue;
    const later = events.slice(index + 1);
    if (event.type === "input" || event.type === "change") {
      // What the control says in the end counts, in the order of the last time it was used.
      const comesAgain = later.some(
        (next) => next.target === event.target && next.type === event.type,
      );
      const last = said.get(event.target as Control);
      if (!comesAgain && last && isControl(target)) say(target, last, event.type);
    } else if (event.type === "keydown") {
      // The map asks which of its links the focus came to, before the first key moves it on.
      if (event.target !== reached && target instanceof HTMLAnchorElement)
        target.dispatchEvent(new FocusEvent("focusin", BUBBLES));
      reached = event.target;
      pressAgain(target, event as KeyboardEvent);
    } else if (event.type === "toggle") {
      target.dispatchEvent(new Event("toggle"));
    } else {
      target.closest<HTMLElement>("a, button")?.click();
    }
    await drawn();
  }
  early?.stop();
}

/** Preact draws what has changed when the code that runs is done, in a microtask. */
async function drawn(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await Promise.resolve();
}

function isControl(target: EventTarget | null): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}

function whatSays(control: Control): Said {
  const checked = control instanceof HTMLInputElement && control.checked;
  const caret =
    control instanceof HTMLSelectElement
      ? null
      : ([control.selectionStart, control.selectionEnd] as const);
  return { value: control.value, checked, caret };
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);
}

/** Lets a control say what it said in the built page, which is what is first drawn over it. */
function asBuilt(control: Control): void {
  if (isTick(control)) control.checked = control.defaultChecked;
  else if (!(control instanceof HTMLSelectElement)) control.value = control.defaultValue;
  else {
    const built = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
    control.selectedIndex = Math.max(built, 0);
  }
}

/** Lets a control say something as if a reader had; nothing happens where it says that already. */
function say(control: Control, { value, checked, caret }: Said, kind: string): void {
  if (isTick(control)) {
    if (kind !== "change" || control.checked === checked) return;
    control.checked = checked;
  } else {
    if (control.value === value && kind === "input") return;
    control.value = value;
    if (caret && caret[0] !== null && !(control instanceof HTMLSelectElement)) {
      control.setSelectionRange(caret[0], caret[1]);
    }
  }
  control.dispatchEvent(new Event(kind, BUBBLES));
  // Nothing is offered below a field that the reader has left.
  if (control !== document.activeElement) control.dispatchEvent(new FocusEvent("blur"));
}

/** Presses a key again that nothing else has answered: letters are in their field, and a link was followed. */
function pressAgain(target: HTMLElement, { key, ctrlKey, shiftKey }: KeyboardEvent): void {
  const onLink = target instanceof HTMLAnchorElement && ANSWERED_BY_LINK.test(key);
  if (!ANSWERED.test(key) && !onLink) return;
  if (key === "Enter" && !isControl(target)) return;
  const settings = { key, ctrlKey, shiftKey, bubbles: true, cancelable: true };
  target.dispatchEvent(new KeyboardEvent("keydown", settings));
}

/** What an element is about, where it says so itself. */
function nameOf(element: HTMLElement): string {
  return element.closest("[aria-label]")?.getAttribute("aria-label") ?? element.textContent;
}

/** The element that a reader used: a row of a list can stand for another study once it is narrowed. */
function sameElement(place: HTMLElement, used: HTMLElement, name: string): HTMLElement | null {
  if (used.isConnected && nameOf(used) === name) return used;
  const alike = [...place.querySelectorAll<HTMLElement>(used.tagName)];
  const same = alike.find((element) => nameOf(element) === name);
  return same ?? (used.isConnected && !used.closest(".studies") ? used : null);
}
