import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";

// Where the site will live. GitHub Pages serves a project under /<repository>/.
const site = process.env.MAP_SITE ?? "http://localhost:4321";
const base = process.env.MAP_BASE ?? "/";

export default defineConfig({
  site,
  base,
  outDir: process.env.MAP_OUT ?? "dist",
  trailingSlash: "always",
  // The default joins "12" and "studies" when they stand on two lines.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: "never" },
  security: { csp: true },
  integrations: [sitemap()],
  vite: {
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  },
});
