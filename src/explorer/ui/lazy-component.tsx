import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { loadModule } from "./load-module.ts";
import { useTryAgain } from "./use-try-again.ts";

/** A part whose code is fetched when it is first drawn, or before. */
export interface LazyComponent<Props> {
  (props: Props): JSX.Element | null;
  /** Fetches its code ahead; where that fails, it is tried again when it is drawn. */
  fetch(): void;
}

/**
 * A part whose code is fetched when it is first drawn: for what most readers
 * never open. Nothing is drawn until it is there.
 * @param load imports its file, which exports nothing else
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  let failed = false;
  const Lazy = (props: Props) => {
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
  // The reader, who has not asked for it, is told of no failure.
  const fetch = () =>
    void load().then(
      (part) => (loaded = part),
      () => (failed = true),
    );
  return Object.assign(Lazy, { fetch });
}

/** What a module exports, where that is one thing. */
function onlyExport<Exported>(module: object): Exported {
  const [one, ...more] = Object.values(module) as Exported[];
  if (one === undefined || more.length > 0) throw new Error("exports not just one thing");
  return one;
}
