import { parseHTML } from "linkedom";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { AddressFaults } from "../../../../src/explorer/ui/AddressFaults.tsx";
import { readAddress } from "../../../../src/views/address.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";

const draw = (query: string) => {
  const { faults } = readAddress(smallCodebook, query);
  return parseHTML(`<body>${renderToString(h(AddressFaults, { faults }))}</body>`).document;
};

test("an address that was followed is not spoken of", () => {
  expect(draw("?ovens=stone").querySelector("*:not(html, head, body)")).toBeNull();
});

test("each part that was left out is named, as text and with its reason", () => {
  const document = draw("?colour=<b>blue</b>&ovens=stone,gas");
  expect(document.querySelector("[role=alert]")).not.toBeNull();
  const parts = [...document.querySelectorAll("li code")].map((code) => code.textContent);
  expect(parts).toHaveLength(2);
  expect(parts.join()).toContain("<b>blue</b>");
  expect(document.querySelector("li b")).toBeNull();
});
