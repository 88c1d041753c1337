import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Marked, Renderer } from "marked";
import { xmlText } from "../formats/xml-text.ts";
import type { Edition } from "./editions.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { hasPage } from "./pages.ts";
import { rootOf } from "./paths.ts";

/**
 * A text of the review as HTML: `texts/<name>.md` of the edition's folder, with its placeholders
 * filled. Links without a scheme lead to pages of the edition; where it has no such page, their words
 * stand without a link. Markup in the text is shown, not followed.
 * @returns null when the folder has no such text
 * @throws Error that names the file when a placeholder is unknown
 */
export function textOf(edition: Edition, name: string): string | null {
  const file = join(edition.folder, "texts", `${name}.md`);
  const text = readText(file);
  return text === null ? null : toHtml(fillPlaceholders(text, edition.data, file), edition);
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function toHtml(markdown: string, edition: Edition): string {
  const marked = new Marked({
    renderer: {
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const address = addressOf(href, edition);
        return address === null ? words : `<a href="${xmlText(address)}">${words}</a>`;
      },
      // As every table of the site: it scrolls in a box of its own where it is wider than the page.
      table(token) {
        const name = xmlText(token.header.map(({ text }) => text).join(", "));
        const table = Renderer.prototype.table
          .call(this, token)
          .replace(
            "<table>",
            `<table class="data-table"><caption class="visually-hidden">${name}</caption>`,
          );
        return `<div class="table-box" role="region" aria-label="${name}" tabindex="0">${table}</div>`;
      },
      html: ({ text }) => xmlText(text),
    },
  });
  return marked.parse(markdown, { async: false });
}

/** Where a link of a text leads, or null when it leads nowhere that a reader may be sent. */
function addressOf(href: string, edition: Edition): string | null {
  if (/^(?:https?:|mailto:|[#/])/.test(href)) return href;
  const [path = ""] = href.split(/[?#]/, 1);
  return /^[a-z][a-z0-9+.-]*:/i.test(href) || !hasPage(edition, path)
    ? null
    : rootOf(edition) + href;
}
