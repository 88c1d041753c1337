import { parseArgs } from "node:util";

/** What `npm run view` is asked for. */
export interface ViewRequest {
  /** The part of the address after "?". */
  readonly query: string;
  /** Number of a frozen release; null for the table in work. */
  readonly release: string | null;
  /** Folder that the files are written to. */
  readonly out: string;
  /** Whether files that are there already are written over. */
  readonly force: boolean;
}

/**
 * Reads the words after `npm run view --`. The view is what stands after "?", or a whole link: one
 * to a release names that release too.
 * @throws Error whose message says in one line what is wrong
 */
export function readViewRequest(words: readonly string[]): ViewRequest {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      out: { type: "string", default: "view" },
      release: { type: "string" },
      force: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 1) {
    throw new Error(
      'One view is right: npm run view -- "?rows=…", with quotes around the address.',
    );
  }
  const [link = ""] = (positionals[0] ?? "").split("#", 1);
  const at = link.indexOf("?");
  const isLink = /^https?:/.test(link);
  const inLink = isLink ? /\/r\/([^/?]+)\//.exec(link.slice(0, at < 0 ? undefined : at)) : null;
  return {
    query: at < 0 ? (isLink ? "" : link) : link.slice(at),
    release: values.release ?? inLink?.[1] ?? null,
    out: values.out,
    force: values.force,
  };
}
