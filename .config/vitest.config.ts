import { defineConfig } from "vitest/config";
import { NODE_COMPILE_CACHE } from "./compiled.ts";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/{unit,data,site}/**/*.test.ts"],
    globalSetup: ["tests/support/built-site.ts"],
    env: { NODE_COMPILE_CACHE },
    reporters: ["default", "./tests/support/closing-line.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Two browsers at once are what two cores can paint.
    maxWorkers: 2,
  },
});
