import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { minifySync } from "vite";
import { createHash } from "node:crypto";
import { keepEarlyEvents } from "./src/client/early-events.ts";
import { makeRoute } from "./src/site/make-route.ts";
import { sitemapPages } from "./src/site/sitemap-pages.ts";

// Where the site will live. GitHub Pages serves a project under /<repository>/.
const site = process.env.MAP_SITE || "http://localhost:4321";
const base = process.env.MAP_BASE ?? "/";
const output = process.env.MAP_OUT ?? "dist";

// Written into pages as it stands here, and let through by its hash.
const early = minifySync("early.js", `(${keepEarlyEvents.toString()})()`).code.trim();
const earlyHash = `sha256-${createHash("sha256").update(early).digest("base64")}`;

/** A file of script that holds the modules that several parts use, of those that a pattern names. */
const chunk = (name, test, priority) => ({ name, test, priority, minShareCount: 2 });

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
      scriptDirective: { hashes: [earlyHash] },
    },
  },
  integrations: [
    makeRoute(process.env.MAP_DATA ?? "data"),
    sitemap({ filter: sitemapPages(output, base) }),
  ],
  vite: {
    cacheDir: process.env.MAP_CACHE,
    // Few files, as each is a request: what starts a part, what is counted with, what draws, and what
    // only takes a view away. The rest stands in the part that uses it.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  chunk("start", /start-part|load-module|troubles|preload-helper/, 4),
                  chunk(
                    "count",
                    /src.(contract|wire(?!.searchable)|views(?!.near-views)|evidence(?!.(gaps|search|suggest|code-names|word|vocab|relevance)))|client.(fetch|load)|d3-array/,
                    3,
                  ),
                  chunk(
                    "draw",
                    /preact|src.(?!formats|dataset|client.(make|search-code)|wire.searchable|views.near-views|evidence.(search|suggest|code-names|word|vocab|relevance)|explorer.(cite-export|check|ui.Dialog|studies.NoStudies|filters.suggest))/,
                    2,
                  ),
                  chunk(
                    "take",
                    /src.(?!formats.embed-snippet|dataset|client.(make|search-code)|wire.searchable|views.near-views|evidence.(search|suggest|code-names|word|vocab|relevance)|explorer.(check|studies.NoStudies|filters.suggest))/,
                    1,
                  ),
                ],
              },
            },
          },
        },
      },
    },
    define: { EARLY_SCRIPT: JSON.stringify(early) },
    // The reader of tables loads a library only for the kind of file that needs it.
    worker: { format: "es" },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  },
});
