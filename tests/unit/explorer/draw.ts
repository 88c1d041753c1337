import { parseHTML } from "linkedom";
import { type ComponentChild, h } from "preact";
import { renderToString } from "preact-render-to-string";

/** What a component draws before any script runs, as a document. */
export function draw(node: ComponentChild): Document {
  return parseHTML(`<body>${renderToString(h("div", null, node))}</body>`).document;
}

/** The texts of all elements that a selector finds. */
export function textsOf(document: Document, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
}
