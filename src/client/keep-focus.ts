/** What a keyboard reaches. */
const REACHABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, [tabindex='0']";

/**
 * Gives the focus a place when what had it is gone: a chip that was taken away, a button that did what
 * it said. The next of its list has it then, else what heads the part in which it stood; a browser
 * alone would leave it nowhere, and the reader at the top of the page.
 * @param place the part of a page that a script draws
 */
export function keepFocus(place: HTMLElement): void {
  let last: HTMLElement | null = null;
  /** The elements around it, from within, and its place among what each of lists holds. */
  let around: readonly { readonly element: Element; readonly index: number }[] = [];
  place.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    around = ancestors(target, place).map((element) => ({
      element,
      index: isList(element) ? reachableIn(element).indexOf(target) : 0,
    }));
  });
  place.addEventListener("focusout", () => {
    queueMicrotask(() => {
      // The reader left of their own accord: what they left is still there.
      if (last && isThere(last) && document.activeElement !== last) last = null;
    });
  });
  const look = () => {
    if (!last || isThere(last) || isElsewhere(last)) return;
    last = null;
    for (const { element, index } of around) {
      if (!element.isConnected) continue;
      const next = isList(element) ? nextIn(element, index) : headOf(element);
      if (next) {
        next.focus();
        return;
      }
    }
  };
  let asked = false;
  const lookAfter = () => {
    // What is gone is seen at once; whether it can be seen is asked with the next frame, which lays the
    // page out anyway.
    if (last && (!last.isConnected || last.matches(":disabled"))) look();
    if (asked || !last) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      look();
    });
  };
  new MutationObserver(lookAfter).observe(place, {
    childList: true,
    subtree: true,
    attributeFilter: ["disabled", "hidden"],
  });
}

/** Whether something has the focus that is not the element; browsers let a disabled button keep it a while. */
function isElsewhere(element: Element): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && activeElement !== element;
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled") && element.checkVisibility();
}

function isList(element: Element): boolean {
  return element.matches("ul, ol");
}

function ancestors(element: Element, end: Element): readonly Element[] {
  const parent = element.parentElement;
  return !parent || element === end ? [] : [parent, ...ancestors(parent, end)];
}

function reachableIn(element: Element): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(REACHABLE)];
}

/** What a keyboard now reaches at a place of a list, after it, or before it. */
function nextIn(list: Element, index: number): HTMLElement | undefined {
  const all = reachableIn(list);
  const from = Math.min(index, all.length - 1);
  const near = [...all.slice(from), ...all.slice(0, from).reverse()];
  return near.find((one) => one.checkVisibility());
}

/** What stands for a part of a page: the part itself where it says so, its summary or its heading. */
function headOf(element: Element): HTMLElement | null {
  if (element instanceof HTMLElement && element.hasAttribute("tabindex")) return element;
  const head = [...element.querySelectorAll<HTMLElement>("summary, h2, h3")].find((one) =>
    one.checkVisibility(),
  );
  if (!head) return null;
  if (head.localName !== "summary") head.tabIndex = -1;
  return head;
}
