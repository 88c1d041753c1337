import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { type SinglePage, singlePage } from "../../../src/client/single-page.ts";
import { inventedContract } from "../formats/invented.ts";

const HOSTILE = '</script><script>alert(1)</script><!-- "&amp;\u2028';

const page: SinglePage = {
  contract: { ...inventedContract, site: { ...inventedContract.site, title: HOSTILE } },
  size: 3,
  data: {
    table: { name: "t.csv", type: "text/csv", text: `id\n${HOSTILE}\n` },
    descriptor: { name: "d.json", type: "application/json", text: "{}" },
    synonyms: {},
    source: {
      name: "n",
      title: HOSTILE,
      authors: [HOSTILE],
      doi: null,
      checksum: "0",
      frozen: null,
    },
    home: "https://example.org/map/",
  },
  script: 'document.title = "</script><!--";',
  style: "p::after { content: '</style>' }",
  picture: "<svg></svg>",
};
const html = singlePage(page);
const { document } = parseHTML(html);

test("nothing inside ends its own element or becomes another", () => {
  expect(document.querySelectorAll("script").length).toBe(2);
  expect(document.querySelectorAll("style").length).toBe(1);
  expect(document.querySelector("h1")?.textContent).toBe(inventedContract.site.question);
  expect(document.querySelector(".site-title")?.textContent).toBe(HOSTILE);
});

test("without an address of the site nothing leads to one", () => {
  const alone = parseHTML(singlePage({ ...page, data: { ...page.data, home: null } })).document;
  expect(alone.querySelector(".site-title")?.tagName).toBe("SPAN");
  expect(document.querySelector(".site-title")?.getAttribute("href")).toBe(page.data.home);
});

test("the table inside is the one given, byte for byte, with its checksum in sight", () => {
  const data = JSON.parse(document.querySelector("#data")!.textContent!);
  expect(data.table.text).toBe(`id\n${HOSTILE}\n`);
  const sum = createHash("sha256").update(data.table.text).digest("hex");
  expect(document.querySelector("#save")!.textContent).toContain(sum);
});

test("its policy allows the one script and the one style that stand in it, and no loading", () => {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')!;
  const hash = (element: string) => {
    const content = document.querySelector(element)!.textContent!;
    return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
  };
  expect(policy.getAttribute("content")).toBe(
    [
      "default-src 'none'",
      `script-src ${hash("script:not([type])")}`,
      `style-src ${hash("style")}`,
      "img-src data: blob:",
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; "),
  );
});
