import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends a run with one plain line: "N passed, N failed", and how many were skipped if any were. What
 * tests that were skipped say of why stands before it.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let [passed, skipped] = [0, 0];
    // A file that does not load, or an error outside the tests, is a failure too.
    let failed = errors.length + modules.filter((module) => module.errors().length > 0).length;
    const notes = new Set<string>();
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === "passed") passed += 1;
        else if (result.state === "skipped") {
          skipped += 1;
          if (result.note) notes.add(`${result.note}\n`);
        } else failed += 1;
      }
    }
    const more = skipped > 0 ? `, ${skipped} skipped` : "";
    const line = `${passed} passed, ${failed} failed${more}\n`;
    process.once("exit", () => process.stdout.write([...notes, line].join("")));
  }
}
