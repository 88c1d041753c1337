/** Signs that a reader is about to use the page, besides a pointer that moves. */
const SIGNS = ["pointerdown", "touchstart", "keydown", "focusin"] as const;

/**
 * Starts an interactive part at the first sign of use, or at once when the
 * address asks for more than the page was built with. Until then the page is
 * what was built, and nothing is fetched that a reader who only looks won't need.
 * @param place the element that the part takes over
 * @param load fetches and starts the part; called once
 */
export function startWhenUsed(place: HTMLElement, load: () => Promise<void>): void {
  let started: Promise<void> | undefined;
  let ready = false;
  const start = () =>
    (started ??= load().then(() => {
      ready = true;
    }));
  // A click that comes before the part is there is kept and made again.
  const keep = (event: MouseEvent) => {
    const target = event.target;
    const modified = event.ctrlKey || event.metaKey || event.shiftKey;
    if (ready || modified || !(target instanceof Element)) return;
    const control = target.closest<HTMLElement>("a, button");
    if (!control) return;
    event.preventDefault();
    void start().then(() => control.click());
  };
  place.addEventListener("click", keep, { capture: true });
  if (location.search || location.hash) void start();
  else {
    for (const sign of SIGNS) addEventListener(sign, () => void start(), { once: true });
    whenPointerMoves(() => void start());
  }
}

/**
 * Calls back once a pointer has moved. A browser also says "pointermove" of a pointer that rests:
 * at first, to tell where it is, and when the page moves under it.
 */
function whenPointerMoves(moved: () => void): void {
  let before: PointerEvent | undefined;
  const listen = (event: PointerEvent) => {
    if (before && (event.screenX !== before.screenX || event.screenY !== before.screenY)) {
      removeEventListener("pointermove", listen);
      moved();
    }
    before = event;
  };
  addEventListener("pointermove", listen);
}
