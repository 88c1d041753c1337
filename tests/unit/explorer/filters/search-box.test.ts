import { h } from "preact";
import { expect, test } from "vitest";
import { SearchBox } from "../../../../src/explorer/filters/SearchBox.tsx";
import { readAddress } from "../../../../src/views/address.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { draw } from "../draw.ts";

const box = (query: string) => {
  const { view } = readAddress(smallCodebook, query);
  const of = { codebook: smallCodebook, view, onChange: undefined, onFocus: undefined };
  return draw(h(SearchBox, of));
};

test("the search is a combobox with a name, which controls its list", () => {
  const document = box("");
  const input = document.querySelector("input")!;
  expect(input.getAttribute("role")).toBe("combobox");
  expect(document.querySelector(`label[for=${input.id}]`)!.textContent).toBe("Search");
  const list = document.getElementById(input.getAttribute("aria-controls")!)!;
  expect(list.getAttribute("role")).toBe("listbox");
  expect(list.getAttribute("aria-label")).not.toBe("");
});

test("it holds the text of the address, and offers nothing before someone types", () => {
  const document = box("?q=rye%20stone");
  const input = document.querySelector("input")!;
  expect(input.getAttribute("value")).toBe("rye stone");
  expect(input.getAttribute("aria-expanded")).toBe("false");
  expect(input.hasAttribute("aria-activedescendant")).toBe(false);
  expect(document.querySelector("[role=listbox]")!.hasAttribute("hidden")).toBe(true);
  expect(document.querySelector("[role=option]")).toBeNull();
});
