import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { View } from "../views/view.ts";
import type { SearchableTexts } from "./load-search.ts";

/**
 * The long texts of studies and the search through them: fetched once, when a view searches or
 * when they are asked for.
 * @returns null until they are there
 */
export function useTexts(
  load: () => Promise<SearchableTexts>,
  { filters, compare }: View,
): { readonly texts: SearchableTexts | null; needTexts(): void } {
  const [texts, setTexts] = useState<SearchableTexts | null>(null);
  const asked = useRef(false);
  const needTexts = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    void load().then(setTexts);
  }, [load]);
  const searching = filters.text !== "" || (compare?.baseline.text ?? "") !== "";
  useEffect(() => {
    if (searching) needTexts();
  }, [searching, needTexts]);
  return { texts, needTexts };
}
