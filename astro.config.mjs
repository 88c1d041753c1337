import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { sitemapPages } from "./src/site/sitemap-pages.ts";

// Where the site will live. GitHub Pages serves a project under /<repository>/.
const site = process.env.MAP_SITE || "http://localhost:4321";
const base = process.env.MAP_BASE ?? "/";
const output = process.env.MAP_OUT ?? "dist";

export default defineConfig({
  site,
  base,
  outDir: output,
  // One for each output, so that builds can run side by side.
  cacheDir: process.env.MAP_CACHE,
  trailingSlash: "always",
  // The default joins "12" and "studies" when they stand on two lines.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: "never" },
  security: {
    // Scripts and styles: Astro's own, by their hashes. Nothing else comes from anywhere else.
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  integrations: [sitemap({ filter: sitemapPages(output, base) })],
  vite: {
    cacheDir: process.env.MAP_CACHE,
    // The reader of tables loads a library only for the kind of file that needs it.
    worker: { format: "es" },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  },
});
