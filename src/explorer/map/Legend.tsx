import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import type { Measure } from "../../evidence/measures.ts";
import { legendOf, type LegendSettings } from "../../figures/legend-model.ts";
import type { PartPlace } from "../ui/WhenSeen.tsx";

export interface LegendProps extends LegendSettings {
  /** Given to its element, where the element is watched. */
  readonly place?: PartPlace | undefined;
  readonly codebook: Codebook;
  readonly measure: Measure;
}

/** What colours and marks of the map mean, and how to read it. */
export function Legend({ place, codebook, measure, ...settings }: LegendProps): JSX.Element {
  const { title, steps, marks, lens, aid } = legendOf(codebook, measure, settings);
  return (
    <div class="legend" ref={place ?? null}>
      <span class="legend-title">{title}</span>
      <ol class="legend-steps">
        {steps.map(({ tone, label }) => (
          <li key={tone} class={tone}>
            {label}
          </li>
        ))}
      </ol>
      <p class="reading-aid">{aid}</p>
      <ul class="legend-marks">
        {marks.map(({ mark, label }) => (
          <li key={mark}>
            <span class={`mark ${mark}`} aria-hidden="true" /> {label}
          </li>
        ))}
      </ul>
      {lens && <p class="lens-note">{lens}</p>}
    </div>
  );
}
