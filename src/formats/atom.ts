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
    `  <title>${escape(title)}</title>`,
    `  <id>${escape(feedUrl)}</id>`,
    `  <link rel="self" type="application/atom+xml" href="${escape(feedUrl)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escape(siteUrl)}"/>`,
    `  <updated>${escape(entries[0]?.updated ?? "")}</updated>`,
    `  <author><name>${escape(author)}</name></author>`,
    ...entries.flatMap((entry) => [
      `  <entry>`,
      `    <title>${escape(entry.title)}</title>`,
      `    <id>${escape(entry.url)}</id>`,
      `    <link rel="alternate" type="text/html" href="${escape(entry.url)}"/>`,
      `    <updated>${escape(entry.updated)}</updated>`,
      `    <summary>${escape(entry.summary)}</summary>`,
      `  </entry>`,
    ]),
    `</feed>`,
  ];
  return `${lines.join("\n")}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char]!);
}
