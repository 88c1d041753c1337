import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "marked";
import { folderOf } from "./data-files.ts";
import { currentEdition, type Edition } from "./editions.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { rootOf } from "./paths.ts";

/**
 * A text of the review as HTML: `texts/<name>.md` of the edition's folder, else of the current one,
 * with its placeholders filled. Links without a scheme lead to pages of the edition.
 * @returns null when neither folder has the text
 * @throws Error that names the file when a placeholder is unknown
 */
export function textOf(edition: Edition, name: string): string | null {
  for (const folder of [folderOf(edition), folderOf(currentEdition())]) {
    const file = join(folder, "texts", `${name}.md`);
    const text = readText(file);
    if (text !== null) return toHtml(fillPlaceholders(text, edition.data, file), rootOf(edition));
  }
  return null;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function toHtml(markdown: string, root: string): string {
  const marked = new Marked({
    walkTokens(token) {
      if (token.type === "link" && !/^(?:[a-z]+:|[#/])/.test(token["href"])) {
        token["href"] = root + token["href"];
      }
    },
  });
  return marked.parse(markdown, { async: false });
}
