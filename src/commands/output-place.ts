import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

/** The folder of a built site, and the places beside it where the next one is made. */
export interface OutputPlace {
  /** Where this process makes the next site. */
  readonly next: string;
  /** Where this output's builds keep what they can use again. */
  readonly cache: string;
  /** Puts a good site back that a build was killed before it could bring into place. */
  recover(): void;
  /** Why the folder cannot be an output, or null: a build would replace what is in it. */
  refusal(dataFolder: string): string | null;
  /** Clears what builds that were killed left behind. */
  prepare(): void;
  /** Brings the next site into place and removes the last one. */
  swap(): void;
}

/** Signals that ask a process to end. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Files that tell what was built: the site, or the map in one file. */
const BUILT = [join("data", "datapackage.json"), "evidence-map.html"];

/**
 * The places of an output folder. They lie in a folder `.build` beside it, so that moving between
 * them is one step of the file system, and are named by the output and, while pages are made, by the
 * process, so that builds can run side by side.
 */
export function outputPlace(output: string): OutputPlace {
  const work = join(dirname(output), ".build", basename(resolve(output)));
  const last = join(work, "last");
  const next = join(work, `next-${process.pid}`);
  const old = join(work, `old-${process.pid}`);
  return {
    next,
    cache: join(work, "cache"),
    recover() {
      // A site stands here only between the two moves of `swap`.
      if (!existsSync(output) && existsSync(last)) renameSync(last, output);
    },
    refusal(dataFolder) {
      const inside = [".", dataFolder].find((folder) => holds(output, folder));
      if (inside !== undefined) {
        return `${output} cannot be the output: a build replaces it, and ${inside === "." ? "this project" : inside} is in it.`;
      }
      const foreign =
        existsSync(output) &&
        readdirSync(output).length > 0 &&
        !BUILT.some((file) => existsSync(join(output, file)));
      return foreign
        ? `${output} holds something other than a built site; an empty folder is right.`
        : null;
    },
    prepare() {
      mkdirSync(work, { recursive: true });
      for (const name of readdirSync(work)) {
        const [, pid] = /^(?:next|old)-(\d+)$/.exec(name) ?? [];
        if (pid !== undefined && !isRunning(Number(pid))) remove(join(work, name));
      }
    },
    swap() {
      // Asked to end between the two moves, a process would leave no site in place.
      for (const signal of SIGNALS) process.on(signal, goOn);
      remove(last);
      if (existsSync(output)) renameSync(output, last);
      renameSync(next, output);
      for (const signal of SIGNALS) process.off(signal, goOn);
      // Removing takes time, and what is half removed must not pass for the last good site.
      if (existsSync(last)) renameSync(last, old);
      remove(old);
    },
  };
}

function goOn(): void {
  // A signal that someone listens to does not end the process.
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function holds(folder: string, other: string): boolean {
  const path = relative(resolve(folder), resolve(other));
  return path === "" || !(path.startsWith("..") || resolve(path) === path);
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of someone else runs, too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
