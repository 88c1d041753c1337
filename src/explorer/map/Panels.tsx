import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { dimensionOf } from "../../contract/lookup.ts";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import { lettersOf } from "../../figures/scale.ts";
import { chooseInSplit } from "../../views/change.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import type { View } from "../../views/view.ts";
import { inSentence, studies } from "../../views/words.ts";
import type { Counted } from "../counted.ts";
import { useSameBits } from "../ui/use-same-bits.ts";
import { ViewLink } from "../ui/ViewLink.tsx";
import { mapContext } from "./map-context.ts";
import { panelMap, panelsOf } from "./panel-model.ts";

/** How many panels are drawn before a reader asks for all. */
const SHORT_LIST = 8;

export interface PanelsProps {
  readonly counted: Counted;
  readonly links: ExplorerLinks;
  readonly onChange: ((view: View) => void) | undefined;
}

/** The map once for each value of a third dimension, at one scale; nothing for a view without one. */
export function Panels(props: PanelsProps): JSX.Element | null {
  const { split } = props.counted.view;
  return split === null ? null : <SplitPanels {...props} split={split} />;
}

function SplitPanels(props: PanelsProps & { readonly split: string }): JSX.Element | null {
  const { counted, split, links, onChange } = props;
  const { evidence, view, find, context } = counted;
  const { table } = evidence;
  const [everything, setEverything] = useState(false);
  const whole = useSameBits(mapContext(table, view, view.filters, find, [split]));
  const panels = useMemo(() => panelsOf(table, split, whole), [table, split, whole]);
  // All that the maps show of the view: what a reader chooses on their axes draws none of them anew.
  const { rows, cols, unused, missing, merged, show } = view;
  const layout = JSON.stringify([rows, cols, unused, missing, merged, show]);
  const drawn = useMemo(() => {
    const shown = everything ? panels : panels.slice(0, SHORT_LIST);
    const maps = shown.map((panel) => panelMap(table, view, panel, context));
    const heads = maps[0]?.cols ?? [];
    const letters = lettersOf(heads.map(({ label }) => label));
    return {
      key: heads.map(({ label }, i) => `${letters[i]} ${label}`).join(", "),
      panels: shown.map((panel, i) => ({
        ...panel,
        map: <PanelMap map={maps[i]!} letters={letters} label={panel.label} total={panel.total} />,
      })),
    };
  }, [table, panels, context, layout, everything]);
  if (panels.length === 0) return null;
  const chosen = view.filters.choices[split]?.entries ?? [];
  return (
    <section class="panels" aria-labelledby="panels-title">
      <h2 id="panels-title">By {inSentence(dimensionOf(table.codebook, split).title)}</h2>
      <p class="note">Rows as in the map above. {drawn.key}.</p>
      <ul>
        {drawn.panels.map(({ entry, label, total, map }) => (
          <li key={entry} class={chosen.includes(entry) ? "chosen" : undefined}>
            <h3>
              <ViewLink
                href={links.inSplit(view, split, entry)}
                onFollow={
                  onChange && (() => onChange(chooseInSplit(table.codebook, view, split, entry)))
                }
              >
                {label}
              </ViewLink>{" "}
              <span class="count">
                {total}
                <span class="visually-hidden">{total === 1 ? " study" : " studies"}</span>
              </span>
            </h3>
            {map}
          </li>
        ))}
      </ul>
      {panels.length > SHORT_LIST && (
        <button type="button" class="plain needs-script" onClick={() => setEverything(!everything)}>
          {everything ? `Show the largest ${SHORT_LIST}` : `Show all ${panels.length}`}
        </button>
      )}
    </section>
  );
}

function PanelMap(props: {
  readonly map: HeatmapModel;
  readonly letters: readonly string[];
  readonly label: string;
  readonly total: number;
}): JSX.Element {
  const { map, letters, label, total } = props;
  return (
    <table class="small-map">
      <caption class="visually-hidden">
        {label}, {studies(total)}: {map.rowTitle} by {map.colTitle}
      </caption>
      <thead>
        <tr>
          <td class="visually-hidden" />
          {map.cols.map((col, i) => (
            <th key={col.entry} scope="col">
              <abbr title={col.label}>{letters[i]}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.rows.map((row) => (
          <tr key={row.entry}>
            <th scope="row" class="visually-hidden">
              {row.label}
            </th>
            {row.cells.map((cell, i) => (
              <td key={map.cols[i]!.entry} class={cell.tone || undefined}>
                {cell.count > 0 ? cell.count : ""}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
