import { xmlText } from "./xml-text.ts";

/** What a feed tells. */
export interface AtomFeed {
  readonly title: string;
  /** Absolute addresses of the site and of the feed itself. */
  readonly siteUrl: string;
  readonly feedUrl: string;
  readonly author: string;
  /** The newest first; at least one. */
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly title: string;
  /** Absolute address; also the entry's id. */
  readonly url: string;
  /** RFC 3339. */
  readonly updated: string;
  readonly summary: string;
}

/** The feed as Atom (RFC 4287). */
export function atom({ title, siteUrl, feedUrl, author, entries }: AtomFeed): string {
  const lines = [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom">`,
    `  <title>${xmlText(title)}</title>`,
    `  <id>${xmlText(feedUrl)}</id>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(feedUrl)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(siteUrl)}"/>`,
    `  <updated>${xmlText(entries[0]?.updated ?? "")}</updated>`,
    `  <author><name>${xmlText(author)}</name></author>`,
    ...entries.flatMap((entry) => [
      `  <entry>`,
      `    <title>${xmlText(entry.title)}</title>`,
      `    <id>${xmlText(entry.url)}</id>`,
      `    <link rel="alternate" type="text/html" href="${xmlText(entry.url)}"/>`,
      `    <updated>${xmlText(entry.updated)}</updated>`,
      `    <summary>${xmlText(entry.summary)}</summary>`,
      `  </entry>`,
    ]),
    `</feed>`,
  ];
  return `${lines.join("\n")}\n`;
}
