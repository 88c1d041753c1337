import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkFolder } from "../../src/commands/check-folder.ts";
import { printFault } from "../../src/dataset/faults/fault.ts";
import { loadEdition } from "../../src/dataset/load-edition.ts";
import { textFaults } from "../../src/site/text-faults.ts";

const MAP = "tests/fixtures/second-map";
const edition = await loadEdition(MAP);

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "map-texts-"));
  mkdirSync(join(data, "texts"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** What is wrong with a text of a folder of data, one line a fault. */
function check(text: string | Uint8Array): readonly string[] {
  writeFileSync(join(data, "texts/about.md"), text);
  return textFaults(data, edition).map((fault) => printFault(fault).replace(`${data}/`, ""));
}

const UNKNOWN = "is unknown here; one such as {studies} or {release} is right.";
const NOT_SHOWN =
  "would not be shown, since pages load nothing from elsewhere; a link to it is right.";

test("the check of the data names them", async () => {
  cpSync(MAP, data, { recursive: true });
  writeFileSync(join(data, "texts/about.md"), "{studys}");
  expect((await checkFolder(data)).faults).toEqual([
    `${data}/texts/about.md:1 The placeholder "{studys}" ${UNKNOWN}`,
    `${data}: 1 fault.`,
  ]);
});

test("unknown placeholders are faults by file and line, all of them", () => {
  expect(
    check("{studies} of release {release}.\n\n{studys}, {x} and\n{studies with size=big}\n"),
  ).toEqual([
    `texts/about.md:3 The placeholder "{studys}" ${UNKNOWN}`,
    `texts/about.md:3 The placeholder "{x}" ${UNKNOWN}`,
    `texts/about.md:4 The placeholder "{studies with size=big}" ${UNKNOWN}`,
  ]);
});

test.each([
  ["![a](http://example.org/a.png)", "http://example.org/a.png"],
  ["![a](//example.org/a.png)", "//example.org/a.png"],
  ["![a][b]\n\n[b]: https://example.org/a.png", "https://example.org/a.png"],
  ["[![a](https://example.org/a.png)](https://example.org/)", "https://example.org/a.png"],
  ["- one\n- ![a](a.png)", "a.png"],
  ['<img src="https://example.org/a.png">', '<img src="https://example.org/a.png">'],
  ["in a line <IMG src=x> of text", "<IMG src=x>"],
])("the image in %j is a fault", (text, shown) => {
  const row = text.startsWith("- one") ? 2 : 1;
  expect(check(text)).toEqual([`texts/about.md:${row} The image "${shown}" ${NOT_SHOWN}`]);
});

test("the same image twice is two faults, each with its line", () => {
  const image = "![a](http://example.org/a.png)";
  expect(check(`One\n\n${image}\n\nTwo\n\n${image}\n`).map((line) => line.split(" ")[0])).toEqual([
    ...["texts/about.md:3", "texts/about.md:7"],
  ]);
});

test("images and braces in code are words, and links are links", () => {
  expect(
    check("`![a](b.png)` and `<img>`; [a link](https://example.org/a.png), {studies}."),
  ).toEqual([]);
});

test("a text that is not UTF-8 is a fault", () => {
  expect(check(new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toEqual([
    "texts/about.md The text is not UTF-8; a text editor can save it so.",
  ]);
});
