import { afterEach, expect, test, vi } from "vitest";
import { noSiteAddress, siteHome } from "../../../src/commands/site-address.ts";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["https://example.org", "", "https://example.org/"],
  ["https://example.org/", "/", "https://example.org/"],
  ["https://example.org", "/map/", "https://example.org/map/"],
  ["https://example.org", "map", "https://example.org/map/"],
  ["https://example.org", "//map", "https://example.org/map/"],
  ["", "/a/b", "http://localhost:4321/a/b/"],
])("MAP_SITE %j and MAP_BASE %j stand at %s", (site, base, home) => {
  vi.stubEnv("MAP_SITE", site);
  vi.stubEnv("MAP_BASE", base);
  expect(siteHome()).toBe(home);
});

test("only a site without an address of its own is told so, in one line", () => {
  vi.stubEnv("MAP_SITE", "https://example.org");
  expect(noSiteAddress()).toBeNull();
  vi.stubEnv("MAP_SITE", "");
  expect(noSiteAddress()).toMatch(/^MAP_SITE is not set: [^\n]*http:\/\/localhost:4321,[^\n]*$/);
});
