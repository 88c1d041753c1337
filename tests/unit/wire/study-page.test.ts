import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceOf, pack, type Source, unpack } from "../../../src/wire/payload.ts";
import { fileOfId, placedIds } from "../../../src/wire/study-page.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

test("the first ids of files tell which one holds an id, whatever the order of the table", () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4, unit: "binary" }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 7 }), (table, perFile) => {
      const placed = placedIds(table);
      const files = Array.from({ length: Math.ceil(placed.length / perFile) }, (_, file) =>
        placed.slice(file * perFile, (file + 1) * perFile),
      );
      const firstIds = files.map((file) => file[0]![0]);
      table.forEach((id, position) => {
        expect(files[fileOfId(firstIds, id)]).toContainEqual([id, position]);
      });
    }),
  );
});

test("an id before the first and one after the last are looked for where they would stand", () => {
  expect(fileOfId(["b", "m"], "a")).toBe(0);
  expect(fileOfId(["b", "m"], "z")).toBe(1);
  expect(fileOfId([], "a")).toBe(0);
});

test("a map in the browser is told that one page shows its studies, and else nothing of it", () => {
  const source: Source = {
    ...{ name: "invented", title: "Invented", authors: [], doi: null, checksum: "", frozen: null },
  };
  const back = (codebook: typeof smallCodebook) => {
    const { table } = evidenceOf(codebook, []);
    const sent: unknown = JSON.parse(
      JSON.stringify(pack(table, { titles: [], bylines: [] }, source)),
    );
    return unpack(sent as ReturnType<typeof pack>, () => Promise.reject(new Error("no file")));
  };
  expect(back({ ...smallCodebook, onePage: true }).table.codebook.onePage).toBe(true);
  expect(back(smallCodebook).table.codebook).not.toHaveProperty("onePage");
});
