/**
 * Makes the pictures of the README anew from the built site: `npm run pictures`. They show the first
 * screen of the map, light and dark.
 */
import { preview } from "astro";
import { launchBrowser } from "./browser.ts";

const server = await preview({ outDir: "dist", server: { port: 0 }, logLevel: "error" });
const browser = await launchBrowser();
for (const colorScheme of ["light", "dark"] as const) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
  await page.goto(`http://localhost:${server.port}/`);
  await page.screenshot({ path: `.github/map-${colorScheme}.png` });
}
await browser.close();
await server.stop();
