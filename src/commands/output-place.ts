import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

/** The folder of a built site, and the places beside it where the next one is made. */
export interface OutputPlace {
  /** Where this process makes the next site. */
  readonly next: string;
  /** Where this output's builds keep what they can use again. */
  readonly cache: string;
  /** Puts a good site back that a build was killed before it could bring into place. */
  recover(): void;
  /**
   * Why the folder cannot be an output, or null: a build would replace what is in it, or nothing can
   * be written there.
   */
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
 * process, so that builds can run side by side. Pages are made on the project's own file system,
 * where their parts can be moved, and copied when the output lies on another one.
 */
export function outputPlace(output: string): OutputPlace {
  const mounted = isMounted(output);
  const work = mounted ? output : join(dirname(output), ".build", basename(resolve(output)));
  const last = join(work, mounted ? ".last" : "last");
  const arrived = join(work, `${mounted ? "." : ""}next-${process.pid}`);
  const old = join(work, `${mounted ? "." : ""}old-${process.pid}`);
  const near = deviceOf(work) === deviceOf(".");
  const own = join(".build", resolve(output).replace(/[^A-Za-z0-9]+/g, "-"));
  const next = near ? arrived : join(own, `next-${process.pid}`);
  return {
    next,
    cache: join(near ? work : own, "cache"),
    recover() {
      // A site stands here only between the two moves of `swap`.
      if (mounted && existsSync(last)) {
        for (const name of contentsOf(output)) remove(join(output, name));
        moveContents(last, output);
        remove(last);
      } else if (!existsSync(output) && existsSync(last)) renameSync(last, output);
    },
    refusal(dataFolder) {
      const inside = [".", dataFolder].find((folder) => holds(output, folder));
      if (inside !== undefined) {
        return `${output} cannot be the output: a build replaces it, and ${inside === "." ? "this project" : inside} is in it.`;
      }
      const foreign =
        existsSync(output) &&
        contentsOf(output).length > 0 &&
        !BUILT.some((file) => existsSync(join(output, file)));
      if (foreign)
        return `${output} holds something other than a built site; an empty folder is right.`;
      // Astro keeps what it knows of a project in the project's folder.
      const closed = [".", nearest(output)].find((folder) => !isWritable(folder));
      return closed === undefined
        ? null
        : `${resolve(closed)} cannot be written to, so nothing can be built there.`;
    },
    prepare() {
      for (const folder of new Set([work, dirname(next)])) {
        mkdirSync(folder, { recursive: true });
        for (const name of readdirSync(folder)) {
          const [, pid] = /^\.?(?:next|old)-(\d+)$/.exec(name) ?? [];
          if (pid !== undefined && !isRunning(Number(pid))) remove(join(folder, name));
        }
      }
    },
    swap() {
      if (next !== arrived) cpSync(next, arrived, { recursive: true });
      // Asked to end between the two moves, a process would leave no site in place.
      for (const signal of SIGNALS) process.on(signal, goOn);
      remove(last);
      if (mounted) {
        mkdirSync(last);
        moveContents(output, last);
        moveContents(arrived, output);
        remove(arrived);
      } else {
        if (existsSync(output)) renameSync(output, last);
        renameSync(arrived, output);
      }
      for (const signal of SIGNALS) process.off(signal, goOn);
      // Removing takes time, and what is half removed must not pass for the last good site.
      if (existsSync(last)) renameSync(last, old);
      remove(old);
      if (next !== arrived) remove(next);
    },
  };
}

/** A folder that is the root of a file system can itself not be moved; what is in it can. */
function isMounted(folder: string): boolean {
  return existsSync(folder) && deviceOf(folder) !== deviceOf(dirname(resolve(folder)));
}

/** The file system that a path lies on, or will once it exists. */
function deviceOf(path: string): number {
  return statSync(nearest(path)).dev;
}

/** A path, or the nearest folder above it that exists. */
function nearest(path: string): string {
  const place = resolve(path);
  return existsSync(place) ? place : nearest(dirname(place));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Names in an output, but for what builds keep beside a site in a mounted one. */
function contentsOf(folder: string): readonly string[] {
  return readdirSync(folder).filter(
    (name) => !/^(?:\.(?:last|(?:next|old)-\d+)|lost\+found)$/.test(name),
  );
}

function moveContents(from: string, to: string): void {
  for (const name of contentsOf(from)) renameSync(join(from, name), join(to, name));
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
