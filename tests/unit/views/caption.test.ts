import { expect, test } from "vitest";
import { readAddress } from "../../../src/views/address.ts";
import { mapCaption } from "../../../src/views/caption.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

test.each([
  ["", "Studies by grain and oven"],
  ["?rows=ovens&cols=grains", "Studies by oven and grain"],
  ["?split=tasting", "Studies by grain and oven"],
  ["?split=tasting&inside=cols", "Studies by grain and oven, inside it tasting"],
  ["?split=tasting&inside=rows", "Studies by grain, inside it tasting, and oven"],
  ["?show=row-share", "Share of row by grain and oven"],
  ["?show=row-share&vs=difference", "Change in share of studies by grain and oven"],
  ["?show=row-share&vs=side", "Share of row by grain and oven"],
])("the map of %s is captioned “%s”", (query, caption) => {
  expect(mapCaption(smallCodebook, readAddress(smallCodebook, query).view)).toBe(caption);
});
