/*
 * Runs in a page before anything of its own. Tells how long an interaction takes, from inside:
 *
 * - It starts at the time stamp of the first event of input, when the browser received it.
 * - Work is the time of event handlers and of what they leave for right after them, such as drawing
 *   by the script: from the first listener that hears an event, at the window on its way down, to the
 *   last one, at the window on its way up, added up over the events of the interaction. Promises are
 *   settled in between.
 * - It is painted in the first frame after which nothing more changes in the watched regions. That a
 *   frame is done is told by a message that is sent when it begins: it arrives once the page has been
 *   laid out and painted, or when an event is heard that overtook it. What the compositor does is not
 *   in the time.
 */
{
  // A pointer enters what it reaches before it is said to move.
  const EVENTS = ["pointerover", "pointerenter", "pointermove", "pointerdown", "pointerup"];
  EVENTS.push("mousedown", "mouseup", "click", "focusin", "keydown", "beforeinput", "input");
  EVENTS.push("change", "keyup");
  const QUIET_MS = 300;
  const PATIENCE_MS = 5000;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  let regions = "body";
  let record = null;
  let quietSince = 0;
  let openedAt = null;

  const frames = new MessageChannel();
  frames.port1.onmessage = ({ data }) => {
    if (!record) return;
    record.painted.push({ began: data, done: performance.now() });
    nextFrame();
  };
  const nextFrame = () => requestAnimationFrame(() => frames.port2.postMessage(performance.now()));

  const hear = (event) => {
    quietSince = performance.now();
    if (!record) return;
    if (record.start === null) {
      record.start = event.timeStamp;
      nextFrame();
    }
    record.heard.push(performance.now());
    // The entering of a pointer does not come up to the window: the move that it is part of follows.
    heardOut();
    openedAt = performance.now();
  };
  const heardOut = () => {
    if (record && openedAt !== null) record.work += performance.now() - openedAt;
    openedAt = null;
  };
  for (const type of EVENTS) {
    addEventListener(type, hear, { capture: true });
    addEventListener(type, heardOut);
  }

  new MutationObserver((changes) => {
    // Where a link leads is not seen.
    const inside = changes.some(
      ({ target, attributeName }) =>
        attributeName !== "href" &&
        (target.nodeType === 1 ? target : target.parentElement)?.closest(regions),
    );
    if (!inside) return;
    quietSince = performance.now();
    if (record && record.start !== null) record.changed = quietSince;
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      if (record) record.longest = Math.max(record.longest, duration);
    }
  }).observe({ type: "longtask" });

  window.interaction = {
    /** Waits for the next input; selectors say where what it changes is looked for. */
    begin(selectors) {
      regions = selectors;
      record = { start: null, work: 0, changed: null, longest: 0, painted: [], heard: [] };
    },
    /** What was recorded, once nothing has changed for a while; null when nothing changed at all. */
    async end() {
      const asked = performance.now();
      while (record.changed === null && performance.now() - asked < PATIENCE_MS) await pause();
      await this.quiet();
      const { start, work, changed, longest, heard, painted } = record;
      record = null;
      if (start === null || changed === null) return null;
      const own = painted.map(({ began, done }) => ({
        began,
        done: Math.min(done, heard.find((time) => time > began) ?? done),
      }));
      const last = own.find(({ done }) => done >= changed);
      if (!last) return null;
      const frames = own
        .filter(({ done }) => done <= last.done)
        .reduce((sum, { began, done }) => sum + done - began, 0);
      return { work, frames, painted: last.done - start, longest };
    },
    async quiet() {
      quietSince = Math.max(quietSince, performance.now() - QUIET_MS / 2);
      const asked = performance.now();
      while (performance.now() - quietSince < QUIET_MS && performance.now() - asked < PATIENCE_MS) {
        await pause();
      }
    },
  };
}
