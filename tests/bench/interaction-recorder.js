/*
 * Runs in a page before anything of its own. Tells how long an interaction takes, from inside:
 *
 * - It starts when the browser received the input: at the time stamp of the first event, or, where a
 *   pointer is pressed, of the one that lets go; how long it is held down is not the page's doing.
 * - Work is the time of event handlers and of what they leave for right after them, such as drawing
 *   by the script: from the first listener that hears an event, at the window on its way down, to the
 *   last one, at the window on its way up, added up over the events of the interaction. Promises are
 *   settled in between.
 * - It is painted in the first frame after which nothing more changes of what is in view. Where a link
 *   leads and what Tab reaches are not seen. That a frame is done is told by a message that is sent when it begins: it arrives once the page has been
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
  const UNSEEN = ["href", "tabindex"];
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
    if (record.start === null) nextFrame();
    if (record.start === null || event.type === "pointerup") record.start = event.timeStamp;
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
    const seen = changes.filter(({ attributeName }) => !UNSEEN.includes(attributeName));
    if (seen.length === 0) return;
    quietSince = performance.now();
    if (!record || record.start === null) return;
    record.changes.push({ time: quietSince, targets: new Set(seen.map(({ target }) => target)) });
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

  const isInView = (node) => {
    const element = node.nodeType === 1 ? node : node.parentElement;
    if (!element?.isConnected) return false;
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    // What is only heard is one pixel large.
    return (
      width > 1 && height > 1 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
    );
  };

  window.interaction = {
    /** Waits for the next input. */
    begin() {
      record = { start: null, work: 0, changes: [], longest: 0, painted: [], heard: [] };
    },
    /** What was recorded, once nothing has changed for a while; null when nothing changed at all. */
    async end() {
      const asked = performance.now();
      while (record.changes.length === 0 && performance.now() - asked < PATIENCE_MS) await pause();
      await this.quiet();
      const { start, work, changes, longest, heard, painted } = record;
      record = null;
      const inView = changes.filter(({ targets }) => [...targets].some(isInView));
      const changed = inView.at(-1)?.time;
      if (start === null || changed === undefined) return null;
      const own = painted.map(({ began, done }) => ({
        began,
        done: Math.min(done, heard.find((time) => time > began) ?? done),
      }));
      const frameOf = (time) => own.find(({ done }) => done >= time);
      const last = frameOf(changed);
      if (!last) return null;
      const shown = new Set(
        inView.filter(({ time }) => time >= start).map(({ time }) => frameOf(time)),
      );
      const frames = own
        .filter(({ done }) => done <= last.done)
        .reduce((sum, { began, done }) => sum + done - began, 0);
      return { work, frames, shown: shown.size, painted: last.done - start, longest };
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
