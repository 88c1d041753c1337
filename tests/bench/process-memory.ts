import { readdirSync, readFileSync } from "node:fs";

/**
 * Bytes of memory that a process and all that it started hold right now (resident set sizes, added
 * up; pages that several share count for each).
 * @returns null where the system has no `/proc` as Linux has
 */
export function memoryOfTree(root: number): number | null {
  let names: string[];
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return null;
  }
  const processes = names.flatMap((name) => {
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      const field = (key: string) =>
        Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
      return [{ pid: Number(name), parent: field("PPid"), bytes: field("VmRSS") * 1024 }];
    } catch {
      // It ended between being listed and being read.
      return [];
    }
  });
  const inTree = new Set([root]);
  let before = 0;
  while (inTree.size > before) {
    before = inTree.size;
    for (const { pid, parent } of processes) if (inTree.has(parent)) inTree.add(pid);
  }
  return processes.filter(({ pid }) => inTree.has(pid)).reduce((sum, { bytes }) => sum + bytes, 0);
}
