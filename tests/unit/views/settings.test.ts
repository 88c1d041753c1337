import { expect, test } from "vitest";
import { RESERVED_NAMES } from "../../../src/contract/reserved-names.ts";
import { settingsOf } from "../../../src/views/settings.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

test("every setting's name is reserved, so that no dimension can take it", () => {
  const dimensions = smallCodebook.dimensions.map(({ name }) => name);
  const settings = settingsOf(smallCodebook)
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("vs.") && !dimensions.includes(name));
  expect(settings.length).toBeGreaterThan(15);
  expect(RESERVED_NAMES).toEqual(expect.arrayContaining(settings));
});

test("no two settings share a name", () => {
  const names = settingsOf(smallCodebook).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
