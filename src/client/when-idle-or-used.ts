import { whenIdle } from "../figures/when-idle.ts";

/** Signs that a reader is about to use the page, besides a pointer that moves. */
const SIGNS = ["pointerdown", "touchstart", "keydown", "focusin"] as const;

/** How long a busy page is given to become idle once it is loaded, in milliseconds. */
const LATEST = 1000;

/** What browsers say of the line, where they do. */
interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/**
 * Calls back when the page has been loaded and the browser has nothing else to do, or at the first
 * sign of use before that. On a line that is dear or very slow only a sign of use counts: a reader
 * who only looks fetches nothing more.
 * @param callBack may be called more than once
 */
export function whenIdleOrUsed(callBack: () => void): void {
  for (const sign of SIGNS) addEventListener(sign, callBack, { once: true });
  whenPointerMoves(callBack);
  if (isSparing()) return;
  const loaded = () => whenIdle(callBack, LATEST);
  if (document.readyState === "complete") loaded();
  else addEventListener("load", loaded, { once: true });
}

function isSparing(): boolean {
  const { connection } = navigator as { readonly connection?: Line };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? "");
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
