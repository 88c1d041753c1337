import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { EMBED_MESSAGE, embedSnippet } from "../../../src/formats/embed-snippet.ts";

test("address and title stand in the frame as they are, and cannot leave their attributes", () => {
  const url = 'https://example.org/embed/?rows=a&q="><script>alert(1)</script>';
  const title = 'Say "hello" <b>& go</b>';
  const { document } = parseHTML(`<body>${embedSnippet(url, title)}</body>`);
  const frame = document.querySelector("iframe")!;
  expect(frame.getAttribute("src")).toBe(url);
  expect(frame.getAttribute("title")).toBe(title);
  expect(document.querySelectorAll("script").length).toBe(1);
  expect(document.querySelector("script")!.textContent).toContain(EMBED_MESSAGE);
});
