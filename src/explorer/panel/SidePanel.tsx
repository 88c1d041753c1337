import type { JSX } from "preact";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import type { View } from "../../views/view.ts";
import type { CiteExportProps } from "../cite-export/dialog-props.ts";
import { AfterPaint } from "../ui/AfterPaint.tsx";
import { Answer } from "./Answer.tsx";
import { Highlights } from "./Highlights.tsx";

export interface SidePanelProps extends CiteExportProps {
  readonly map: HeatmapModel;
  readonly links: ExplorerLinks;
  /** Whether a phone shows the answer to a choice. */
  readonly open: boolean;
  onOpen(open: boolean): void;
  readonly onChange: ((view: View) => void) | undefined;
}

/** Beside the map: where to look first, and the answer to what is chosen. */
export function SidePanel(props: SidePanelProps): JSX.Element {
  const { map, links, open, onOpen, onChange, ...citing } = props;
  const { counted, origin } = citing;
  const narrowed = origin !== null && hasFilters(counted.view);
  return (
    <aside class={narrowed ? "panel answering" : "panel"} aria-label="What is chosen">
      <div class="panel-box">
        <AfterPaint>
          {() => (
            <>
              <Highlights counted={counted} map={map} links={links} onChange={onChange} />
              {narrowed && (
                <Answer {...citing} links={links} open={open} onOpen={onOpen} onChange={onChange} />
              )}
            </>
          )}
        </AfterPaint>
      </div>
    </aside>
  );
}

function hasFilters({ filters: { choices, years, text } }: View): boolean {
  return Object.keys(choices).length > 0 || years !== null || text !== "";
}
