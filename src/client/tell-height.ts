import { EMBED_MESSAGE } from "../formats/embed-snippet.ts";

const page = document.documentElement;

/** Tells the page around this one how tall it is. The height is no secret, so any page may hear it. */
function tell(): void {
  const height = Math.ceil(page.getBoundingClientRect().height);
  parent.postMessage({ type: EMBED_MESSAGE, height }, "*");
}

if (parent !== window) new ResizeObserver(tell).observe(page);
