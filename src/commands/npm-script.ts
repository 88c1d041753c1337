import { readFileSync } from "node:fs";

/**
 * The script that npm was asked for, which is another one than it runs while it runs what stands
 * before a script: for npm, "preview" is what comes before "view". It tells no script which one was
 * asked for, but names its own process by it.
 * @returns null where no npm runs this process, or none that can be seen
 */
export function scriptAskedFor(): string | null {
  let pid = process.ppid;
  // A shell may stand between.
  for (let step = 0; step < 3 && pid > 1; step += 1) {
    const [, script] = /^npm (?:run|run-script) (\S+)/.exec(titleOf(pid)) ?? [];
    if (script !== undefined) return script;
    pid = parentOf(pid);
  }
  return null;
}

function titleOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
