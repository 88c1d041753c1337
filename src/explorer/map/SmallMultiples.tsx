import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { dimensionOf } from "../../contract/lookup.ts";
import type { HeatCell, HeatmapModel } from "../../figures/heatmap-model.ts";
import { threeWayLabel } from "../../figures/legend-model.ts";
import { chooseInSplit } from "../../views/change.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import type { View } from "../../views/view.ts";
import { inSentence, studies } from "../../views/words.ts";
import type { Counted } from "../counted.ts";
import { useSameBits } from "../ui/use-same-bits.ts";
import { ViewLink } from "../ui/ViewLink.tsx";
import type { PartPlace } from "../ui/WhenSeen.tsx";
import { mapContext, mapLayout } from "./map-context.ts";
import { smallMapOf, smallMapsOf } from "./small-map-model.ts";

/** How many small maps are drawn before a reader asks for all. */
const SHORT_LIST = 8;
/** Columns from which on fewer of them stand beside each other. */
const MANY_COLUMNS = 13;

export interface SmallMultiplesProps {
  /** Given to its element, where the element is watched. */
  readonly place?: PartPlace | undefined;
  readonly counted: Counted;
  readonly links: ExplorerLinks;
  readonly onChange: ((view: View) => void) | undefined;
  /** Whether what the page holds of them is to stay as it was built. */
  readonly kept?: boolean;
}

/** The map once for each value of a third dimension, at one scale; nothing where none stands beside its axes. */
export function SmallMultiples(props: SmallMultiplesProps): JSX.Element | null {
  const { split, inside } = props.counted.view;
  if (split === null || inside !== null) return null;
  // Preact takes over an element with such a text without looking at what it holds.
  const built = { __html: "" };
  return props.kept ? (
    <section class="small-maps" ref={props.place ?? null} dangerouslySetInnerHTML={built} />
  ) : (
    <MapsBy {...props} split={split} />
  );
}

function MapsBy(props: SmallMultiplesProps & { readonly split: string }): JSX.Element | null {
  const { place, counted, split, links, onChange } = props;
  const { evidence, view, find, context } = counted;
  const { table } = evidence;
  const [everything, setEverything] = useState(false);
  const whole = useSameBits(mapContext(table, view, view.filters, find, [split]));
  const maps = useMemo(() => smallMapsOf(table, split, whole), [table, split, whole]);
  // What a reader chooses on their axes draws none of them anew.
  const layout = mapLayout(view);
  const drawn = useMemo(() => {
    const shown = everything ? maps : maps.slice(0, SHORT_LIST);
    return shown.map((small) => {
      const map = smallMapOf(table, view, small, context);
      const many = map.cols.length >= MANY_COLUMNS;
      const gaps = map.rows.some(({ cells }) => cells.some(({ mark }) => mark === "three-way"));
      return { ...small, many, gaps, table: <SmallTable map={map} {...small} many={many} /> };
    });
  }, [table, maps, context, layout, everything]);
  if (maps.length === 0) return null;
  const chosen = view.filters.choices[split]?.entries ?? [];
  return (
    <section class="small-maps" ref={place ?? null} aria-labelledby="small-maps-title">
      <h2 id="small-maps-title">By {inSentence(dimensionOf(table.codebook, split).title)}</h2>
      <p class="note">
        The map above for each, with its rows, columns and colours. A name opens its full map.
        {drawn.some(({ gaps }) => gaps) && (
          <>
            {" "}
            <span class="mark three-way" aria-hidden="true" />
            {threeWayLabel(view.thresholds)}.
          </>
        )}
      </p>
      <ul class={drawn[0]?.many ? "many" : undefined}>
        {drawn.map(({ entry, label, total, table: small }) => (
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
              <span class="count">{studies(total)}</span>
            </h3>
            {small}
          </li>
        ))}
      </ul>
      {maps.length > SHORT_LIST && (
        <button type="button" class="plain needs-script" onClick={() => setEverything(!everything)}>
          {everything ? `Show the largest ${SHORT_LIST}` : `Show all ${maps.length}`}
        </button>
      )}
    </section>
  );
}

function SmallTable(props: {
  readonly map: HeatmapModel;
  readonly label: string;
  readonly total: number;
  /** Whether it is too wide for a narrow screen, where it scrolls. */
  readonly many: boolean;
}): JSX.Element {
  const { map, label, total, many } = props;
  const title = `${label}, ${studies(total)}: ${map.rowTitle} by ${map.colTitle}`;
  return (
    <div class="small-box" {...(many && { role: "region", "aria-label": title, tabIndex: 0 })}>
      <table class="small-map">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <td class="row-label" />
            {map.cols.map((col) => (
              <th key={col.entry} scope="col" title={col.label}>
                <span>{col.short}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map((row) => (
            <tr key={row.entry}>
              <th scope="row" class="row-label" title={row.label}>
                {row.short}
              </th>
              {row.cells.map((cell, c) => (
                <td key={map.cols[c]!.entry} class={classOf(cell)}>
                  {cell.count > 0 ? cell.count : cell.mark === "three-way" && hidden(cell.words)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function hidden(words: string): JSX.Element {
  return <span class="visually-hidden">{words}</span>;
}

function classOf({ mark, tone, count }: HeatCell): string | undefined {
  const says = count === 0 && mark !== "blank" && mark;
  return [says, tone].filter(Boolean).join(" ") || undefined;
}
