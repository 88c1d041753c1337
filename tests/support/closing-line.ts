import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one plain line: "N passed, N failed", and how many were skipped if any were. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let [passed, skipped] = [0, 0];
    // A file that does not load, or an error outside the tests, is a failure too.
    let failed = errors.length + modules.filter((module) => module.errors().length > 0).length;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        else if (state === "skipped") skipped += 1;
        else failed += 1;
      }
    }
    const more = skipped > 0 ? `, ${skipped} skipped` : "";
    const line = `${passed} passed, ${failed} failed${more}\n`;
    process.once("exit", () => process.stdout.write(line));
  }
}
