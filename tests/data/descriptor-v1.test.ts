import { Package } from "datapackage";
import { expect, test } from "vitest";
import { readRecords } from "./plain-csv.ts";
import { shipped } from "./shipped.ts";

/**
 * Version 1 of the standard knows no lists and calls a table by its profile; all
 * else that is used here is the same in both versions.
 */
function asVersion1(text: string): object {
  const toVersion1 = (key: string, value: unknown): unknown => {
    if (key === "type" && value === "list") return "string";
    if (key === "type" && value === "table") return undefined;
    return value;
  };
  const descriptor = JSON.parse(text, toVersion1) as { resources: { schema?: object }[] };
  const resources = descriptor.resources.map((resource) =>
    resource.schema ? { ...resource, profile: "tabular-data-resource" } : resource,
  );
  return { ...descriptor, resources };
}

const version1 = await Package.load(asVersion1(shipped("datapackage.json")), { basePath: "data" });

test("the descriptor is valid for a tool of version 1", () => {
  expect(version1.errors).toEqual([]);
  expect(version1.valid).toBe(true);
});

test.each(["studies", "screening", "agreement"])("a tool of version 1 reads %s", async (name) => {
  const rows = await version1.getResource(name)?.read({ keyed: true });
  const plain = readRecords(shipped(`${name}.csv`));
  expect(rows).toHaveLength(plain.length);
  rows?.forEach((row, index) => {
    const texts = Object.entries(row).map(([key, value]) => [
      key,
      value === null ? "" : String(value),
    ]);
    expect(Object.fromEntries(texts)).toEqual(plain[index]);
  });
});

test("a tool of version 1 casts years to numbers, marks to booleans and empty cells to null", async () => {
  const rows = await version1.getResource("studies")?.read({ keyed: true });
  expect(rows?.[0]).toMatchObject({ id: "s0001", year: 2018, authors_complete: true, pmid: null });
});
