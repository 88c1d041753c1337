import { end } from "./files-of-user.ts";

/** Where a site is looked at before it has an address of its own. */
const LOCAL = "http://localhost:4321";

/**
 * Absolute address of the whole site, with a slash at its end: MAP_SITE and MAP_BASE. Ends the process
 * when MAP_SITE is no web address.
 */
export function siteHome(): string {
  const site = process.env["MAP_SITE"] || LOCAL;
  if (!/^https?:\/\/[^/]/.test(site) || !URL.canParse(site)) {
    end(`MAP_SITE is "${site}", no web address; one such as https://example.org is right.`);
  }
  const base = (process.env["MAP_BASE"] ?? "").replace(/^\/+|\/+$/g, "");
  return new URL(base === "" ? "/" : `/${base}/`, site).href;
}

/** Whether the site has an address of its own. */
export function hasSiteAddress(): boolean {
  return Boolean(process.env["MAP_SITE"]);
}

/** What to know where no address of the site is given, in one line; null where one is. */
export function noSiteAddress(): string | null {
  return hasSiteAddress()
    ? null
    : `MAP_SITE is not set: links that leave the site, such as those of citations and embeds, say ${LOCAL}, and the one-file map cites without a link. MAP_SITE=https://example.org before the command sets it.`;
}
