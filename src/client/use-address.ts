import { useLayoutEffect, useState } from "preact/hooks";

/** What an address asks for, as a page shows it. */
export interface Addressed<Asked> {
  readonly asked: Asked;
  /** Shows something else; who calls it writes the address where that is to name it. */
  ask(next: Asked): void;
  /** Whether the address was read, and the page answers to its reader. */
  readonly live: boolean;
}

/**
 * What the address of a page asks for, from its first reading on and whenever it is another one. The
 * first drawing must equal the built page; the address comes right after it.
 * @param built what the page was built with
 * @param read reads the address as it is now; null where it asks for nothing
 * @param answers when the page is to answer to its reader; as soon as it is drawn when left out
 */
export function useAddress<Asked>(
  built: () => Asked,
  read: (() => Asked) | null,
  answers?: Promise<void>,
): Addressed<Asked> {
  const [asked, ask] = useState(built);
  const [live, setLive] = useState(false);
  useLayoutEffect(() => {
    const follow = () => read && ask(read());
    const begin = () => {
      setLive(true);
      follow();
      addEventListener("popstate", follow);
    };
    if (answers) void answers.then(begin);
    else begin();
    return () => removeEventListener("popstate", follow);
    // What a page reads its address by does not change while it is open.
  }, []);
  return { asked, ask, live };
}
