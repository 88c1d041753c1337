import type { Study } from "../contract/study.ts";
import { citationTags, jsonForScript, scholarlyArticle } from "../formats/json-ld.ts";

/**
 * Lets the head of a page say which study it shows, as the head of a study's own page does: for
 * reference managers, bookmarks and tabs.
 * @param address of what shows the study
 */
export function describeStudy(study: Study, address: string): void {
  titlePage(study.title);
  document.querySelector("link[rel=canonical]")?.setAttribute("href", address);
  document.querySelector("meta[name=description]")?.setAttribute("content", study.summary);
  const printed = document.querySelector(".built-address");
  if (printed) printed.textContent = address;
  const tags = citationTags(study).map((tag) => Object.assign(document.createElement("meta"), tag));
  const article = Object.assign(document.createElement("script"), {
    type: "application/ld+json",
    textContent: jsonForScript(scholarlyArticle(study, address)),
  });
  document.head.append(...tags, article);
  // What Zotero listens to: the page tells more than when it was loaded.
  document.dispatchEvent(new Event("ZoteroItemUpdated", { bubbles: true }));
}

/** Puts a title before that of the site. */
export function titlePage(title: string): void {
  document.title = `${title} · ${document.title.split(" · ").slice(1).join(" · ")}`;
}
