import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import { yearDimension } from "../../contract/lookup.ts";
import { defaultThresholds, type Thresholds as Values } from "../../evidence/gaps/thresholds.ts";
import { THRESHOLDS } from "../../views/threshold-settings.ts";
import type { View } from "../../views/view.ts";
import type { PartPlace } from "../ui/WhenSeen.tsx";

export interface ThresholdsProps {
  /** Given to its element, where the element is watched. */
  readonly place?: PartPlace | undefined;
  readonly codebook: Codebook;
  readonly view: View;
  /** The page that shows the same thresholds at work in another way, and its name; null for none. */
  readonly other: { readonly href: string; readonly label: string } | null;
  /** Present once the script runs. */
  readonly onChange: ((view: View) => void) | undefined;
}

const LABELS: Readonly<Record<(typeof THRESHOLDS)[number]["key"], string>> = {
  expected: "Empty cells and quality gaps: at least this many studies expected",
  fdr: "Gaps, thin cells and clusters: false discovery rate up to",
  least: "Quality gaps: at least this many studies",
  threeWay: "Three-way gaps: at least this many studies expected",
};

/** From where on a cell is called a gap, thin, a cluster or stale: the map and the list follow it. */
export function Thresholds({
  place,
  codebook,
  view,
  other,
  onChange,
}: ThresholdsProps): JSX.Element {
  const { thresholds } = view;
  const plain = defaultThresholds(codebook);
  const set = (change: Partial<Values>) =>
    onChange?.({ ...view, thresholds: { ...thresholds, ...change } });
  const changed = Object.entries(plain).some(
    ([key, value]) => thresholds[key as keyof Values] !== value,
  );
  return (
    <div class="thresholds" ref={place ?? null}>
      <details class="needs-script">
        <summary>Thresholds{changed && ": changed"}</summary>
        <div>
          {THRESHOLDS.map(({ key, least, most, whole }) => (
            <label key={key}>
              <span>{LABELS[key]}</span>
              <input
                type="number"
                min={least}
                max={most}
                step={whole ? 1 : "any"}
                value={thresholds[key]}
                onChange={(event) => {
                  const input = event.currentTarget;
                  // Addresses hold four decimals.
                  const value = Number(input.valueAsNumber.toFixed(whole ? 0 : 4));
                  if (value >= least && value <= most) set({ [key]: value });
                  else input.value = String(thresholds[key]);
                }}
              />
            </label>
          ))}
          {thresholds.since !== null && (
            <label>
              <span>Not recent: no study of this year or later</span>
              <select
                value={String(thresholds.since)}
                onChange={(event) => set({ since: Number(event.currentTarget.value) })}
              >
                {yearDimension(codebook)?.categories.map(({ value }) => (
                  <option key={value} value={value}>
                    {value}
                  </option>
                ))}
              </select>
            </label>
          )}
          {changed && (
            <button type="button" class="plain" onClick={() => set(plain)}>
              Back to the usual thresholds
            </button>
          )}
        </div>
      </details>
      {other && <a href={other.href}>{other.label}</a>}
    </div>
  );
}
