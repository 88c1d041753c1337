import { defineConfig } from "vitest/config";
import { NODE_COMPILE_CACHE } from "./compiled.ts";

/** Tests that need no built site: what a change is tried with first. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/{unit,data}/**/*.test.ts"],
    env: { NODE_COMPILE_CACHE },
    reporters: ["default", "./tests/support/closing-line.ts"],
    testTimeout: 120_000,
    // These change nothing that outlives them, so files share what they load.
    isolate: false,
    maxWorkers: 2,
  },
});
