import { tracked } from "./troubles.ts";

/** What a file of script is called where it cannot be loaded. */
const PART = "A part of this page";

/**
 * Loads a module, and says when it cannot be loaded.
 * @param load imports it
 * @param again whether it failed before. A browser keeps failures, so that it is then asked for by
 *   another address, and when that fails too, as the files that it imports have failed, the page is
 *   loaded anew.
 * @param take takes from a module that was loaded by another address what `load` gives; null for a
 *   module that others import, of which there must not be two
 * @throws Error when it cannot be loaded
 */
export function loadModule<Loaded>(
  load: () => Promise<Loaded>,
  again: boolean,
  take: ((module: object) => Loaded) | null,
): Promise<Loaded> {
  return tracked(PART, again ? loadAgain(load, take) : load());
}

async function loadAgain<Loaded>(
  load: () => Promise<Loaded>,
  take: ((module: object) => Loaded) | null,
): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    const url = addressIn(error);
    if (take && url !== null) {
      try {
        return take((await import(/* @vite-ignore */ `${url}?again=${Date.now()}`)) as object);
      } catch {
        // What it needs failed before.
      }
    }
    const { ok } = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    if (ok) location.reload();
    throw error;
  }
}

/** The address of the file that failed, which browsers name in their message; null where they do not. */
export function addressIn(error: unknown): string | null {
  return /https?:\/\/\S+?\.js(?=$|[\s?"')])/.exec(String(error))?.[0] ?? null;
}
