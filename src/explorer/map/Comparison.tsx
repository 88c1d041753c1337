import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Codebook } from "../../contract/contract.ts";
import { filtersInWords, studies } from "../../views/words.ts";
import type { View } from "../../views/view.ts";

export interface ComparisonProps {
  readonly codebook: Codebook;
  /** A view that compares. */
  readonly view: View;
  /** Studies in each of the two maps. */
  readonly selected: number;
  readonly baseline: number;
  readonly onChange: ((view: View) => void) | undefined;
}

/** Which two selections are held against each other, and how. */
export function Comparison(props: ComparisonProps): JSX.Element | null {
  const { codebook, view, selected, baseline, onChange } = props;
  const { compare } = view;
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Asked for in what stands open over the page, it is where the reader goes on.
    const frame = requestAnimationFrame(() => {
      const over = document.activeElement?.closest<HTMLDetailsElement>("[data-over]");
      if (!over) return;
      over.open = false;
      group.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  if (!compare) return null;
  const words = (filters: View["filters"]) => filtersInWords(codebook, filters) || "all studies";
  const set = (next: View["compare"]) => onChange?.({ ...view, compare: next });
  return (
    <div class="comparison" role="group" aria-label="Comparison" tabIndex={-1} ref={group}>
      <p>
        <strong>This selection</strong> ({words(view.filters)}; {studies(selected)} in the map)
        against the <strong>baseline</strong> ({words(compare.baseline)}; {studies(baseline)} in the
        map).
      </p>
      {onChange && (
        <p class="comparison-controls">
          <label>
            The map shows{" "}
            <select
              value={compare.mode}
              onChange={(event) =>
                set({
                  ...compare,
                  mode: event.currentTarget.value === "side" ? "side" : "difference",
                })
              }
            >
              <option value="difference">the change from baseline to selection</option>
              <option value="side">this selection, the baseline beside it</option>
            </select>
          </label>
          <button
            type="button"
            onClick={() =>
              onChange({
                ...view,
                filters: compare.baseline,
                compare: { ...compare, baseline: view.filters },
              })
            }
          >
            Exchange the two
          </button>
          <button type="button" onClick={() => set(null)}>
            End comparison
          </button>
        </p>
      )}
    </div>
  );
}
