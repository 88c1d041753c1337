import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "marked";
import type { Fault } from "../dataset/faults/fault.ts";
import { quoted } from "../dataset/faults/quoted.ts";
import { filesBelow } from "../dataset/frozen-files.ts";
import type { CheckedData } from "../dataset/load-edition.ts";
import { unknownPlaceholders } from "./placeholders.ts";

const TEXTS = "texts";

/**
 * What is wrong with the texts of pages in a folder of data, by file and line: placeholders that
 * nothing fills, images, which pages load from nowhere else, and bytes that are not UTF-8.
 * @param folder faults name files by it
 */
export function textFaults(folder: string, data: CheckedData): readonly Fault[] {
  const texts = join(folder, TEXTS);
  const names = existsSync(texts) ? filesBelow(texts) : [];
  return names
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => faultsOf(readFileSync(join(texts, name)), join(texts, name), data));
}

function faultsOf(bytes: Uint8Array, file: string, data: CheckedData): readonly Fault[] {
  const at = (row: number | null, message: string): Fault => ({ file, row, column: null, message });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return [at(null, "The text is not UTF-8; a text editor can save it so.")];
  }
  const lines = text.split("\n");
  const images = imagesIn(text);
  return lines.flatMap((line, index) => [
    ...unknownPlaceholders(line, data).map((placeholder) =>
      at(
        index + 1,
        `The placeholder ${quoted(placeholder)} is unknown here; one such as {studies} or {release} is right.`,
      ),
    ),
    ...images
      .filter(({ line: place }) => place === index)
      .map(({ href }) =>
        at(
          index + 1,
          `The image ${quoted(href)} would not be shown, since pages load nothing from elsewhere; a link to it is right.`,
        ),
      ),
  ]);
}

/** The images of a text, as Markdown and as HTML, with the line that each stands in, from 0. */
function imagesIn(text: string): readonly { readonly href: string; readonly line: number }[] {
  const found: { href: string; line: number }[] = [];
  // Where the last one ended: the same image can stand twice.
  let from = 0;
  const note = (href: string, raw: string) => {
    const start = Math.max(text.indexOf(raw, from), 0);
    from = start + raw.length;
    found.push({ href, line: text.slice(0, start).split("\n").length - 1 });
  };
  const marked = new Marked();
  marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === "image") note(String(token["href"]), token.raw);
    if (token.type === "html") {
      for (const [tag] of token.raw.matchAll(/<img\b[^>]*>?/gi)) note(tag, tag);
    }
  });
  return found;
}
