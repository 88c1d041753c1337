import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AstroIntegration } from "astro";

/**
 * The page that makes a map of a reader's own table: part of the site unless its contract says
 * `"make": false`. As a route of its own, for the scripts of a page that is left out are left out too.
 * @param data folder of the data
 */
export function makeRoute(data: string): AstroIntegration {
  return {
    name: "make-route",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        const { evidenceMap } = JSON.parse(
          readFileSync(join(data, "datapackage.json"), "utf8"),
        ) as {
          evidenceMap?: { site?: { make?: unknown } };
        };
        if (evidenceMap?.site?.make === false) return;
        injectRoute({ pattern: "/make", entrypoint: "./src/layouts/MakePage.astro" });
      },
    },
  };
}
