import { DataFaults, type Fault } from "../dataset/fault.ts";
import type { NamedView } from "../dataset/read-views.ts";
import { indexesOf } from "../evidence/bits.ts";
import { select } from "../evidence/selection.ts";
import { readAddress, writeAddress } from "../views/address.ts";
import type { View } from "../views/view.ts";
import { type Edition, editions } from "./editions.ts";
import { editionParam } from "./paths.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { viewNumbers } from "./view-numbers.ts";

/** A named view, checked and counted. */
export interface ViewPage extends NamedView {
  /** With its numbers in place. */
  readonly caption: string;
  readonly view: View;
  /** The shortest address of the view below the edition's root: "" or "?rows=…". */
  readonly query: string;
}

const known = new Map<Edition, readonly ViewPage[]>();

/**
 * The named views of an edition, in the order of their file; none when it has no such file.
 * @throws DataFaults when an address cannot be followed or a caption holds an unknown placeholder
 */
export function viewsOf(edition: Edition): readonly ViewPage[] {
  const found = known.get(edition) ?? readAll(edition);
  known.set(edition, found);
  return found;
}

/** Routes of the pages of named views, and of the files beside them, in every edition. */
export function viewRoutes() {
  return editions().flatMap((edition) =>
    viewsOf(edition).map((page) => ({
      params: { edition: editionParam(edition), name: page.name },
      props: { edition, page },
    })),
  );
}

/** Ids of the studies that pass the filters of a named view, in table order. */
export function selectedIds({ evidence }: Edition, view: View): readonly string[] {
  const inside = select(evidence.table, view.filters, null);
  return indexesOf(inside).map((position) => evidence.rows[position]!.id);
}

/** Path of the page of a named view, below the edition's own path. */
export function viewPath(name: string): string {
  return `views/${name}/`;
}

function readAll({ data, evidence }: Edition): readonly ViewPage[] {
  if (data.views === null) return [];
  const { file, views } = data.views;
  const faults: Fault[] = [];
  const pages = views.map((named, index): ViewPage => {
    const fault = (column: string, message: string) =>
      faults.push({ file, row: null, column: `views[${index}].${column}`, message });
    const { view, faults: wrong } = readAddress(data.contract, named.address);
    for (const { part, reason } of wrong) fault("address", `${named.name}: ${part}: ${reason}.`);
    // What a search for words finds is not counted when pages are made.
    if (view.filters.text || view.compare?.baseline.text) {
      fault("address", `${named.name}: a named view cannot search for words.`);
    }
    let { caption } = named;
    try {
      caption = fillPlaceholders(caption, data, named.name, viewNumbers(evidence, view));
    } catch (error) {
      fault("caption", error instanceof Error ? error.message : String(error));
    }
    return { ...named, caption, view, query: writeAddress(data.contract, view) };
  });
  if (faults.length > 0) throw new DataFaults(faults);
  return pages;
}
