import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import { whenIdle } from "../../figures/when-idle.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import type { View } from "../../views/view.ts";
import type { CiteExportProps } from "../cite-export/dialog-props.ts";
import { WhenSeen } from "../ui/WhenSeen.tsx";
import { Answer } from "./Answer.tsx";
import { CellFacts } from "./CellFactsLater.tsx";
import { Highlights } from "./Highlights.tsx";

export interface SidePanelProps extends CiteExportProps {
  readonly map: HeatmapModel;
  readonly links: ExplorerLinks;
  /** Whether a phone shows the answer to a choice. */
  readonly open: boolean;
  onOpen(open: boolean): void;
  readonly onChange: ((view: View) => void) | undefined;
}

/** How long a busy browser is waited for before it fetches what the first answer needs, in milliseconds. */
const LATEST = 2000;

/** Beside the map: where to look first, and the answer to what is chosen. */
export function SidePanel(props: SidePanelProps): JSX.Element {
  const { map, links, open, onOpen, onChange, ...citing } = props;
  const { counted, origin } = citing;
  const live = origin !== null;
  // Before it is asked for, so that an answer comes whole.
  useEffect(() => (live ? whenIdle(CellFacts.fetch, LATEST) : undefined), [live]);
  const narrowed = origin !== null && hasFilters(counted.view);
  return (
    <aside class={narrowed ? "panel answering" : "panel"} aria-label="What is chosen">
      <div class="panel-box">
        <WhenSeen surely={!narrowed}>
          {(place) => (
            <Highlights
              place={place}
              counted={counted}
              map={map}
              links={links}
              onChange={onChange}
            />
          )}
        </WhenSeen>
        {narrowed && (
          <Answer {...citing} links={links} open={open} onOpen={onOpen} onChange={onChange} />
        )}
      </div>
    </aside>
  );
}

function hasFilters({ filters: { choices, years, text } }: View): boolean {
  return Object.keys(choices).length > 0 || years !== null || text !== "";
}
