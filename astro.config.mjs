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

/** A style sheet of its own for those of some shared sheets and of the styles of some components. */
const sheet = (name, parts) => ({
  name,
  test: new RegExp(`(${parts.join("|")})(\\.css$|\\.astro\\?astro&type=style)`),
});

/** What pages of their own do, and what only those who search need: no other page is to fetch it. */
const APART =
  "dataset|client.make|explorer.(check|study/)|views.(check-words|decision-words)|evidence.decided-codes";
const SEARCH =
  "client.search-code|wire.searchable|views.near-views|evidence.(search|suggest|code-names|word|vocab|relevance)|explorer.(studies.NoStudies|filters.suggest)";

/** Modules of the source that stand in some folders and not in others, and those of a package. */
const among = (folders, others, ...packages) =>
  new RegExp([`src.(?!${others})(${folders})`, ...packages].join("|"));

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
  // A rule of a component weighs as much as it says, and no more.
  scopedStyleStrategy: "where",
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
      // So with style sheets: what all pages have, and what pages to be read share.
      prerender: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  sheet("site", [
                    "styles/(site|loading)",
                    "ReleaseNotice",
                    "BeforeScript",
                    "Crumbs",
                    "StudyIndex",
                  ]),
                  sheet("explorer", ["styles/(panel|explorer)", "edition]/index", "StartHere"]),
                  sheet("text", [
                    "styles/(text-page|prose|data-table|charts)",
                    "Contents",
                    "ScrollBox",
                  ]),
                ],
              },
            },
          },
        },
      },
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  chunk("start", /start-part|load-module|troubles|preload-helper/, 4),
                  chunk(
                    "count",
                    among(
                      "contract|wire|views|evidence(?!.gaps)|client.(fetch|load)",
                      SEARCH,
                      "d3-array",
                    ),
                    3,
                  ),
                  chunk(
                    "draw",
                    among(
                      "",
                      `formats|explorer.(cite-export|ui.Dialog)|${APART}|${SEARCH}`,
                      "preact",
                    ),
                    2,
                  ),
                  chunk(
                    "take",
                    among("", `formats.(embed-snippet|xml-text)|${APART}|${SEARCH}`),
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
