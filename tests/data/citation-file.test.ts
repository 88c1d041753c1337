import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contract, shipped, shippedEdition } from "./shipped.ts";

const file = readFileSync("CITATION.cff", "utf8");
const valueOf = (key: string) => new RegExp(`^${key}: "?(.*?)"?$`, "m").exec(file)?.[1];
const descriptor = JSON.parse(shipped("datapackage.json")) as { created: string };

test("CITATION.cff says of the table what its descriptor says", () => {
  expect(valueOf("title")).toBe(contract.title);
  expect(valueOf("version")).toBe(contract.release);
  expect(valueOf("date-released")).toBe(descriptor.created.slice(0, 10));
  expect(valueOf("doi") ?? null).toBe(contract.doi);
  // "CC-BY-4.0" is the licence at creativecommons.org/licenses/by/4.0/.
  const [, terms, number] = /^CC-(.*)-([\d.]+)$/.exec(valueOf("license")!)!;
  expect(contract.licence.path).toContain(`/${terms!.toLowerCase()}/${number}/`);
  const authors = /^authors:\n((?: {2}.*\n)+)/m.exec(file)![1]!;
  const names = [...authors.matchAll(/- name: "(.*)"/g)].map(([, name]) => name);
  expect(names).toEqual(contract.contributors);
});

/** Pages say who has checked codes by what stands in the data; these two files are written by hand. */
test("README and CITATION.cff say that nobody has checked the codes only while that is true", async () => {
  const { checks } = await shippedEdition();
  const readme = readFileSync("README.md", "utf8").replace(/\s+/g, " ");
  const nobody = [
    /no human expert has checked the codes/.test(readme),
    /not checked by human experts/.test(file),
  ];
  const none = (checks ?? []).length === 0;
  expect(nobody).toEqual([none, none]);
});
