import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { folderOfZip, zipOfFolder } from "../../../src/client/make/folder-zip.ts";
import { withoutOptions } from "../../../src/client/make/page-words.ts";

const DESCRIPTOR = '{"resources":[{"path":"studies.csv"}]}';

test.each([
  [
    'The column holds e-mail addresses; it is left out. --keep "Coder" takes it into the map.',
    "The column holds e-mail addresses; it is left out.",
  ],
  [
    '6 columns (Mulch, Shade) are one dimension, "Cover". They may be several: --merge "Name=Mulch..Shade" takes some apart under a name of their own, --no-merge all.',
    '6 columns (Mulch, Shade) are one dimension, "Cover".',
  ],
  ["Read as a year: row 7 (“2020a as 2020”).", "Read as a year: row 7 (“2020a as 2020”)."],
])("a page says nothing of options of the command line: %s", (message, said) => {
  expect(withoutOptions(message)).toBe(said);
});

test("a folder comes out of its archive as it went in", () => {
  const zip = zipOfFolder(DESCRIPTOR, "id,title\ns1,Ünï\n");
  expect(Object.keys(unzipSync(zip))).toEqual(["studies.csv", "datapackage.json"]);
  const folder = folderOfZip(zip)!;
  expect(folder.descriptor).toBe(DESCRIPTOR);
  expect(new TextDecoder().decode(folder.table)).toBe("id,title\ns1,Ünï\n");
});

test("an archive may hold its folder one level down, and more than is read", () => {
  const zip = zipSync({
    "map/studies.csv": strToU8("id\n"),
    "map/datapackage.json": strToU8(DESCRIPTOR),
    "map/texts/about.md": strToU8("x"),
  });
  expect(folderOfZip(zip)).toMatchObject({ others: ["map/texts/about.md"] });
});

test("what is no such archive is none, and one without its table says so", () => {
  expect(folderOfZip(strToU8("id,title\n"))).toBeNull();
  expect(folderOfZip(Uint8Array.of(0x50, 0x4b, 3, 4, 0))).toBeNull();
  expect(folderOfZip(zipSync({ "xl/workbook.xml": strToU8("x") }))).toBeNull();
  expect(() => folderOfZip(zipSync({ "datapackage.json": strToU8(DESCRIPTOR) }))).toThrow(
    "The archive lacks “studies.csv”, which its datapackage.json names.",
  );
});
