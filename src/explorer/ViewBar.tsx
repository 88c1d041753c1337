import type { JSX } from "preact";
import type { View } from "../views/view.ts";
import { CiteExport } from "./cite-export/CiteExport.tsx";
import type { CiteExportProps } from "./cite-export/dialog-props.ts";
import { Toolbar } from "./map/Toolbar.tsx";

/** Ids of what stands beside the map, or comes over the page when it is asked for. */
const DRAWERS = { filters: "filters", controls: "map-controls" } as const;
export type DrawerName = keyof typeof DRAWERS;

export interface ViewBarProps extends CiteExportProps {
  /** What a narrow screen shows over the page. */
  readonly drawer: DrawerName | null;
  onDrawer(name: DrawerName | null): void;
  /** Present once the script runs. */
  readonly onChange: ((view: View) => void) | undefined;
}

/** The line above the map: what opens the filters, what the map shows, and what takes it away. */
export function ViewBar({ drawer, onDrawer, onChange, ...citing }: ViewBarProps): JSX.Element {
  const { evidence, view } = citing.counted;
  const opener = (name: DrawerName, label: string) => (
    <button
      type="button"
      class={`needs-script open-${name}`}
      aria-expanded={drawer === name}
      aria-controls={DRAWERS[name]}
      onClick={() => onDrawer(drawer === name ? null : name)}
    >
      {label}
    </button>
  );
  return (
    <div class="toolbar">
      {opener("filters", "Filters")}
      {citing.figure && (
        <>
          {opener("controls", "Change map")}
          <Toolbar
            codebook={evidence.table.codebook}
            view={view}
            shown={drawer === "controls"}
            onClose={() => onDrawer(null)}
            onChange={onChange}
          />
        </>
      )}
      <CiteExport {...citing} />
    </div>
  );
}
