/** Files that are counted from 0, each fetched when it is first needed. */
export interface KeptFiles<Content> {
  /** What a file holds; undefined until it is there. */
  get(file: number): Content | undefined;
  /** Asks for files; null when they are all there, else a promise that they were asked for. */
  need(files: Iterable<number>): Promise<void> | null;
}

/**
 * Keeps what is fetched.
 * @param fetchFile may fail: the file is then asked for again with the next need
 */
export function keptFiles<Content>(
  fetchFile: (file: number) => Promise<Content>,
): KeptFiles<Content> {
  const files = new Map<number, Content>();
  const asked = new Map<number, Promise<void>>();
  const ask = (file: number): Promise<void> => {
    const before = asked.get(file);
    if (before) return before;
    const promise = fetchFile(file).then(
      (content) => void files.set(file, content),
      () => void asked.delete(file),
    );
    asked.set(file, promise);
    return promise;
  };
  return {
    get: (file) => files.get(file),
    need(wanted) {
      const missing = [...new Set(wanted)].filter((file) => !files.has(file));
      return missing.length === 0 ? null : Promise.all(missing.map(ask)).then(() => undefined);
    },
  };
}
