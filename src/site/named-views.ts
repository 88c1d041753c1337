import { DataFaults, type Fault } from "../dataset/faults/fault.ts";
import type { CheckedData } from "../dataset/load-edition.ts";
import type { NamedView } from "../dataset/companions/read-views.ts";
import type { Evidence } from "../wire/payload.ts";
import { readAddress, writeAddress, writeFullAddress } from "../views/address.ts";
import type { View } from "../views/view.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { viewNumbers } from "./view-numbers.ts";

/** A named view, checked and counted. */
export interface ViewPage extends NamedView {
  /** With its numbers in place. */
  readonly caption: string;
  readonly view: View;
  /** The shortest address of the view below the edition's root: "" or "?rows=…". */
  readonly query: string;
  /** The address with every setting spelled out: what is cited and embedded. */
  readonly full: string;
}

/**
 * The named views of checked data, in the order of their file; none when it has no such file.
 * @throws DataFaults when an address cannot be followed or a caption holds an unknown placeholder
 */
export function namedViews(data: CheckedData, evidence: Evidence): readonly ViewPage[] {
  if (data.views === null) return [];
  const { file, views } = data.views;
  const faults: Fault[] = [];
  const pages = views.map((named, index): ViewPage => {
    const fault = (column: string, message: string) =>
      faults.push({
        file,
        row: null,
        column: `views[${index}].${column} (${named.name})`,
        message,
      });
    const { view, faults: wrong } = readAddress(data.contract, named.address);
    for (const { part, reason } of wrong) fault("address", `In ${part}: ${reason}.`);
    // What a search for words finds is not counted when pages are made.
    if (view.filters.text || view.compare?.baseline.text) {
      fault("address", "A named view cannot search for words.");
    }
    let { caption } = named;
    try {
      caption = fillPlaceholders(caption, data, named.name, viewNumbers(evidence, view));
    } catch (error) {
      fault("caption", error instanceof Error ? error.message : String(error));
    }
    return {
      ...named,
      caption,
      view,
      query: writeAddress(data.contract, view),
      full: writeFullAddress(data.contract, view),
    };
  });
  if (faults.length > 0) throw new DataFaults(faults);
  return pages;
}
