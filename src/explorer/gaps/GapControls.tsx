import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import type { Gap, GapKind } from "../../evidence/gaps/gap.ts";
import type { GapChoice } from "../../views/gap-choice.ts";
import type { View } from "../../views/view.ts";
import { Selection } from "../filters/Selection.tsx";
import { Thresholds } from "../map/Thresholds.tsx";
import type { GapSection } from "./gap-sections.ts";
import { GapDownload } from "./GapDownload.tsx";
import { GapFilters } from "./GapFilters.tsx";

export interface GapControlsProps {
  readonly codebook: Codebook;
  readonly view: View;
  readonly choice: GapChoice;
  /** Studies of the selection and of the table. */
  readonly selected: number;
  readonly size: number;
  /** Gaps of each kind, whether chosen or not. */
  readonly counts: ReadonlyMap<GapKind, number>;
  readonly sections: readonly GapSection[];
  /** Those that are listed. */
  readonly gaps: readonly Gap[];
  /** The map of the selection. */
  readonly mapHref: string;
  /** Where the edition's pages start. */
  readonly root: string;
  /** Present once the script runs. */
  readonly onChange: ((view: View, choice: GapChoice) => void) | undefined;
}

/** What narrows the list, where its parts are, and the list as a file. */
export function GapControls(props: GapControlsProps): JSX.Element {
  const { codebook, view, choice, selected, size, counts, sections, gaps, mapHref, root } = props;
  const { onChange } = props;
  const changeView = onChange && ((next: View) => onChange(next, choice));
  return (
    <div class="gap-controls">
      <p class="needs-no-script note">
        Filters and thresholds need JavaScript. Without it, this page lists the first of each kind
        in the whole table, at the usual thresholds.
      </p>
      <Selection
        codebook={codebook}
        view={view}
        selected={selected}
        size={size}
        onChange={changeView}
      />
      <GapFilters
        codebook={codebook}
        choice={choice}
        counts={counts}
        onChange={onChange && ((next) => onChange(view, next))}
      />
      <Thresholds
        codebook={codebook}
        view={view}
        other={{ href: mapHref, label: "The map of this selection" }}
        onChange={changeView}
      />
      <nav class="gap-sections" aria-label="Kinds of gaps">
        <ul>
          {sections.map(({ id, title, count }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a> <span class="count">{count}</span>
            </li>
          ))}
        </ul>
      </nav>
      <GapDownload codebook={codebook} gaps={gaps} root={root} live={onChange !== undefined} />
      <p class="note">
        n: studies there are; e: studies expected; p: probability of so few, of a cluster of so
        many, by chance; q: p adjusted for all cells tested together, which is the false discovery
        rate at which the finding would just be made. <a href="#definitions">What the lists mean</a>
        .
      </p>
    </div>
  );
}
