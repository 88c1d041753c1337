/**
 * A function that makes its answer once for each thing it is asked about: a codebook, a view, an
 * edition. The answer goes when the thing goes.
 */
export function onceFor<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const known = new WeakMap<Thing, { readonly made: Made }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.made;
    const made = make(thing);
    known.set(thing, { made });
    return made;
  };
}

/** Keeps what is made under each key, once it is first asked for. */
export function onceByKey<Made>(): (key: string, make: () => Made) => Made {
  const known = new Map<string, { readonly made: Made }>();
  return (key, make) => {
    const before = known.get(key);
    if (before) return before.made;
    const made = make();
    known.set(key, { made });
    return made;
  };
}

/** A function that makes its answer when it is first asked for, and once. */
export function once<Made>(make: () => Made): () => Made {
  let known: { readonly made: Made } | undefined;
  return () => (known ??= { made: make() }).made;
}
