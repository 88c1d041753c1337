import { indexesOf } from "../evidence/bits.ts";
import { carriedValues, findValues } from "../evidence/lookup-values.ts";
import { byRelevance } from "../evidence/relevance.ts";
import { suggest } from "../evidence/suggest.ts";
import { writeAddress } from "../views/address.ts";
import { browsePath, studyPath } from "../views/links.ts";
import { nearViews } from "../views/near-views.ts";
import { useAsFilters } from "../views/use-as-filters.ts";
import { defaultView } from "../views/default-view.ts";
import { joinWords, studies as inWords } from "../views/words.ts";
import type { Evidence } from "../wire/payload.ts";
import type { SearchableTexts } from "../wire/searchable-texts.ts";

/** Lines shown of each kind. */
export const MOST_SHOWN = 50;
/** Studies of which the best are sought: more are no answer that anyone reads. */
const MOST_RANKED = 2000;

/** One thing found: a link and what is said of it. */
export interface Line {
  readonly href: string;
  readonly title: string;
  readonly about: string;
}

/** What a search of the whole site finds among studies and values. */
export interface SiteAnswers {
  /** The best first, the first of them only. */
  readonly studies: readonly Line[];
  /** Studies found in all. */
  readonly count: number;
  /** Values and groups, those that the text names first. */
  readonly values: readonly Line[];
  /** Other ways to ask, in the map. */
  readonly ways: readonly Line[];
}

/**
 * Answers a text.
 * @param root where the edition's pages start
 * @param texts with all that the text needs
 */
export async function siteAnswers(
  { table, rows }: Evidence,
  texts: SearchableTexts,
  root: string,
  text: string,
): Promise<SiteAnswers> {
  const { codebook } = table;
  const hits = texts.find(text);
  const positions = hits ? indexesOf(hits) : [];
  await rows.need(positions.slice(0, MOST_SHOWN));
  const ranked = byRelevance(positions.slice(0, MOST_RANKED), text, (at) => rows.at(at).title);
  const named = ranked.slice(0, MOST_SHOWN);
  await rows.need(named);
  const carried = carriedValues(codebook, table);
  const { single, together, rest } = suggest(codebook, text);
  const meant = single.flatMap(({ dimension, entry }) =>
    carried.filter((value) => value.dimension === dimension && value.entry === entry),
  );
  const values = [...new Set([...meant, ...findValues(carried, text)])];
  const view = defaultView(codebook);
  const searched = { ...view, filters: { ...view.filters, text } };
  const asFilters = together.length > 0 ? together : single.slice(0, 1);
  const filtered = useAsFilters(
    codebook,
    view,
    asFilters,
    together.length > 0 ? rest : (single[0]?.rest ?? ""),
  );
  const none = positions.length === 0 && text !== "";
  return {
    count: positions.length,
    studies: named.map((position) => {
      const { id, title, byline } = rows.at(position);
      return { href: root + studyPath(codebook, id), title, about: byline };
    }),
    values: values.map(({ dimension, entry, label, studies }) => ({
      href: root + browsePath(dimension.name, entry),
      title: label,
      about: `${dimension.title} · ${inWords(studies)}`,
    })),
    ways: [
      ...(asFilters.length > 0
        ? [
            {
              href: root + writeAddress(codebook, filtered),
              title: `Use as filters: ${joinWords(
                asFilters.map(({ label }) => label),
                "and",
              )}`,
              about: "in the map",
            },
          ]
        : []),
      ...(none
        ? nearViews(table, searched, texts.find).map(({ left, view: near, count }) => ({
            href: `?${new URLSearchParams({ q: near.filters.text })}`,
            title: `Search without ${left}`,
            about: inWords(count),
          }))
        : []),
    ],
  };
}
