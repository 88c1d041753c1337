import type { Contract } from "../contract/contract.ts";
import { jsonForScript } from "../formats/json-ld.ts";
import { sha256 } from "../views/sha-256.ts";
import { SINGLE_IDS, type SingleData } from "./single-data.ts";

/** What the page is made of. */
export interface SinglePage {
  readonly contract: Contract;
  /** Number of studies. */
  readonly size: number;
  readonly data: SingleData;
  /** The bundled script and style sheet. */
  readonly script: string;
  readonly style: string;
  /** The map as a picture, for readers without a script. */
  readonly picture: string;
}

/** One HTML document that holds all of the map and may load nothing. */
export function singlePage(page: SinglePage): string {
  const { contract, size, data, picture } = page;
  // Neither may end its own element.
  const script = page.script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const style = page.style.replaceAll("</style", "<\\/style");
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const { site, licence, release } = contract;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(site.title)}</title>
<style>${style}</style>
</head>
<body>
<header class="site-header">
${data.home === null ? `<span class="site-title">${text(site.title)}</span>` : `<a class="site-title" href="${text(data.home)}">${text(site.title)}</a>`}
<p class="release">Release ${text(release)} · ${size} studies · ${text(site.coded)}</p>
</header>
<main>
<div class="lead">
<h1>${text(site.question)}</h1>
<p>${size} studies ${text(site.scope)}. This file holds the whole map and its table, and loads nothing.</p>
</div>
<div id="${SINGLE_IDS.map}" data-explorer><noscript><p>Filters and studies need JavaScript. Without it, this is the map of all studies.</p>${picture}</noscript></div>
</main>
<footer class="site-footer">
<p>${text(site.provenance)}</p>
<p>Coding under <a href="${text(licence.path)}">${text(licence.title)}</a>. The files inside, with their SHA-256:</p>
<ul id="${SINGLE_IDS.save}">
${[data.table, data.descriptor].map(savable).join("\n")}
</ul>
</footer>
<script type="application/json" id="${SINGLE_IDS.data}">${jsonForScript(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function savable({ name, text: content }: SingleData["table"]): string {
  const sum = sha256(new TextEncoder().encode(content));
  return `<li><button type="button" class="plain needs-script" data-name="${text(name)}">Save ${text(name)}</button> <code>${sum}</code></li>`;
}

/** A source expression of a content security policy that allows just this text. */
function hash(content: string): string {
  const bytes = sha256(new TextEncoder().encode(content)).match(/../g)!;
  return `sha256-${btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))))}`;
}

function text(words: string): string {
  return words.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
