import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { loadModule } from "./load-module.ts";
import { useTryAgain } from "./use-try-again.ts";

/**
 * A part whose code is fetched when it is first drawn: for what most readers
 * never open. Nothing is drawn until it is there.
 * @param load imports its file, which exports nothing else
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element | null {
  let loaded: ComponentType<Props> | undefined;
  let failed = false;
  return (props) => {
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(() => loaded);
    const again = useTryAgain();
    useEffect(() => {
      if (Part) return;
      loadModule(load, failed, onlyExport<ComponentType<Props>>).then(
        (part) => {
          loaded = part;
          setPart(() => part);
        },
        // The reader has been told.
        () => (failed = true),
      );
    }, [Part, again]);
    return Part ? <Part {...props} /> : null;
  };
}

/** What a module exports, where that is one thing. */
function onlyExport<Exported>(module: object): Exported {
  const [one, ...more] = Object.values(module) as Exported[];
  if (one === undefined || more.length > 0) throw new Error("exports not just one thing");
  return one;
}
