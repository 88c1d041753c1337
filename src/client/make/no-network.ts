/*
 * What the rules of a page let its scripts ask for does not bind the workers that it starts. The one that
 * holds a reader's table asks no server for anything: what could is taken from it before all else.
 */
function refused(): never {
  throw new Error("What reads tables asks no server for anything.");
}

for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport"]) {
  Object.defineProperty(self, name, { value: refused, writable: false, configurable: false });
}
