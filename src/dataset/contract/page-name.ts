const LONGEST_NAME = 64;
/** Names that Windows keeps for devices, whatever their case. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * Why an id or code cannot be the name of a page and of its folder on every system, or null when it
 * can. Which letters it has is checked elsewhere.
 */
export function whyNoPageName(name: string): string | null {
  if (name.length > LONGEST_NAME) {
    return `is ${name.length} letters long; at most ${LONGEST_NAME} are right`;
  }
  if (DEVICE.test(name)) return "is the name of a device on Windows; another one is right";
  if (name.toLowerCase() === "index") {
    return "is the name that web servers give the page of a folder; another one is right";
  }
  if (name in Object.prototype) return "has a meaning of its own in programs; another one is right";
  return null;
}
