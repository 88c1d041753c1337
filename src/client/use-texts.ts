import { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { TextSearch } from "../evidence/search.ts";
import { useTryAgain } from "../explorer/ui/use-try-again.ts";
import type { SearchableTexts } from "../wire/searchable-texts.ts";
import type { StudyDetails } from "../wire/searchable-texts.ts";
import type { View } from "../views/view.ts";

const NO_SUMMARY = "The summary could not be loaded.";

/** The search of a view and the long texts of its studies. */
export interface Texts {
  /** Whether the texts of the view have been looked for. */
  readonly searched: boolean;
  /** Whether they could not be looked for, as the words to search through failed. */
  readonly failed: boolean;
  /** Until the view's text has been looked for, what the text before it found. */
  readonly find: TextSearch;
  /** Fetches what the search looks through before there is a text to look for. */
  expectText(): void;
  /** The long texts of a study, or null until they are there. */
  details(position: number): StudyDetails | null;
  needDetails(position: number): void;
}

/**
 * The long texts of studies and the search through them: fetched when a view searches or when they
 * are asked for.
 * @param load called once, and again when it failed
 */
export function useTexts(
  load: () => Promise<SearchableTexts>,
  { filters: { text }, compare }: View,
): Texts {
  const [texts, setTexts] = useState<SearchableTexts | null>(null);
  const [failed, fail] = useState(false);
  const again = useTryAgain();
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const baseline = compare?.baseline.text ?? "";
  const loading = useRef<Promise<SearchableTexts> | null>(null);
  const loaded = () =>
    (loading.current ??= load().then(
      (found) => {
        setTexts(found);
        return found;
      },
      (error: unknown) => {
        loading.current = null;
        throw error;
      },
    ));
  useEffect(() => {
    const wanted = [text, baseline].filter((one) => one !== "");
    fail(false);
    if (wanted.length === 0) return;
    const outdated = new AbortController();
    const prepare = async () => {
      const found = await loaded();
      const asked = wanted.flatMap((one) => found.prepare(one, outdated.signal) ?? []);
      // Where all was there, it has been looked for already.
      if (asked.length === 0) return;
      await Promise.all(asked);
      if (!outdated.signal.aborted) fail(!wanted.every((one) => found.isReady(one)));
      redraw(undefined);
    };
    prepare().catch(() => {
      if (!outdated.signal.aborted) fail(true);
    });
    return () => outdated.abort();
  }, [text, baseline, again]);

  // Summaries that were asked for in vain are asked for again.
  const [lacking, lack] = useState<ReadonlySet<number>>(new Set());
  const needDetails = (position: number) => {
    const fetch = async () => {
      const found = await loaded();
      await found.needDetails(position);
      if (!found.details(position)) throw new Error("not there");
      redraw(undefined);
    };
    fetch().catch(() => lack((before) => new Set([...before, position])));
  };
  useEffect(() => {
    lack(new Set());
    lacking.forEach(needDetails);
  }, [again]);

  const isReady = (one: string) => one === "" || (texts?.isReady(one) ?? false);
  const textReady = isReady(text);
  const baselineReady = isReady(baseline);
  const before = useRef("");
  if (textReady) before.current = text;
  const find = useMemo<TextSearch>(
    () => (one) => {
      if (!texts) return null;
      if (texts.isReady(one)) return texts.find(one);
      return one === text ? texts.find(before.current) : null;
    },
    [texts, text, textReady, baseline, baselineReady],
  );
  return {
    searched: textReady && baselineReady,
    failed: failed && !(textReady && baselineReady),
    find,
    // If it fails, it is tried again with the first letter.
    expectText: () => void loaded().catch(() => undefined),
    details: (position) =>
      texts?.details(position) ?? (lacking.has(position) ? { summary: NO_SUMMARY } : null),
    needDetails,
  };
}
