import type { APIRoute } from "astro";
import { currentEdition } from "../site/editions.ts";

const accent = currentEdition().data.contract.site.accent;

// A parameter only so that a site with the usual colour has no such file.
export const getStaticPaths = () => (accent ? [{ params: { accent: "accent" } }] : []);

/** The accent of the contract in place of the usual one; the ground is a tenth of it. */
export const GET: APIRoute = () => {
  const rules = (colour: string) =>
    `:root:root { --accent: ${colour}; --focus: ${colour}; --accent-ground: color-mix(in srgb, ${colour} 10%, var(--ground)); }`;
  const { light, dark } = accent!;
  return new Response(
    `${rules(light)}\n@media screen and (prefers-color-scheme: dark) { ${rules(dark)} }\n`,
    { headers: { "Content-Type": "text/css" } },
  );
};
