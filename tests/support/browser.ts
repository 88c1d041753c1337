import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Linux distributions put a Chrome or Chromium of their own. */
const INSTALLED = [
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
];

/** Enough to run headless, as root and in a container, and to stay off the network. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/**
 * A browser: one that is installed, else the one inside an npm package.
 * @param more further arguments of its command line
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [...CHROMIUM_ARGUMENTS, ...more],
  });
}

/** Path of the Chromium that `launchBrowser` starts. */
export async function chromiumPath(): Promise<string> {
  const named = process.env["CHROME_PATH"];
  const installed = [named, ...INSTALLED].find((path) => path && existsSync(path));
  if (installed) return installed;
  // Makes the package unpack libraries (libnss3 and kin) that a small machine lacks.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}
