/** How long a browser that always has something to do is waited for, in milliseconds. */
const BUSY = 200;

/**
 * Calls back once the next frame is shown and the browser has nothing else to do. The frame is waited
 * for because a browser may say that it is idle before it, too.
 * @param latest milliseconds after which neither is waited for: a page in the background has no frames
 * @returns takes it back
 */
export function whenIdle(callBack: () => void, latest: number): () => void {
  let over = false;
  const call = () => {
    if (over) return;
    over = true;
    callBack();
  };
  requestAnimationFrame(() => {
    // Safari has no such call.
    if ("requestIdleCallback" in window) requestIdleCallback(call, { timeout: BUSY });
    else setTimeout(call);
  });
  setTimeout(call, latest);
  return () => {
    over = true;
  };
}
