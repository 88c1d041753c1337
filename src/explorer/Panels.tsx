import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { HeatmapModel } from "../figures/heatmap-model.ts";
import { lettersOf } from "../figures/scale.ts";
import { studies } from "../views/words.ts";
import type { Panel } from "./map-model.ts";

/** How many panels are drawn before a reader asks for all. */
const SHORT_LIST = 8;

export interface PanelsProps {
  readonly title: string;
  readonly panels: readonly Panel[];
  hrefOf(entry: string): string;
  readonly onChoose?: ((entry: string) => void) | undefined;
}

/** The map once for each value of a third dimension, at one scale. */
export function Panels({ title, panels, hrefOf, onChoose }: PanelsProps): JSX.Element {
  const [everything, setEverything] = useState(false);
  const cols = panels[0]?.map.cols ?? [];
  const letters = lettersOf(cols.map((col) => col.label));
  const shown = everything ? panels : panels.slice(0, SHORT_LIST);
  return (
    <section class="panels" aria-labelledby="panels-title">
      <h2 id="panels-title">By {title}</h2>
      <p class="note">
        Rows as in the map above. {cols.map((col, i) => `${letters[i]} ${col.label}`).join(", ")}.
      </p>
      <ul>
        {shown.map((panel) => (
          <li key={panel.entry} class={panel.chosen ? "chosen" : undefined}>
            <h3>
              <a
                href={hrefOf(panel.entry)}
                onClick={
                  onChoose &&
                  ((event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                    event.preventDefault();
                    onChoose(panel.entry);
                  })
                }
              >
                {panel.label}
              </a>{" "}
              <span class="count">
                {panel.total}
                <span class="visually-hidden">{panel.total === 1 ? " study" : " studies"}</span>
              </span>
            </h3>
            <PanelMap map={panel.map} letters={letters} label={panel.label} total={panel.total} />
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
    <table class="panel">
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
