import type { JSX } from "preact";
import { countBits } from "../../evidence/bits.ts";
import type { Find } from "../../evidence/search.ts";
import { select } from "../../evidence/selection.ts";
import type { AddressFault } from "../../views/address-faults.ts";
import type { View } from "../../views/view.ts";
import { AddressFaults } from "../ui/AddressFaults.tsx";
import type { ExplorerLinks } from "../../views/links.ts";
import { MapFigure } from "./MapFigure.tsx";
import type { Evidence } from "../../wire/payload.ts";
import { Selection } from "../filters/Selection.tsx";

export interface MovableFigureProps {
  readonly evidence: Evidence;
  readonly view: View;
  readonly find: Find;
  readonly faults: readonly AddressFault[];
  readonly links: ExplorerLinks;
  /** Present once the script runs. */
  readonly onChange?: ((view: View) => void) | undefined;
}

/** The figure of a view where there is no explorer around it: what it counts, and the map. */
export function MovableFigure(props: MovableFigureProps): JSX.Element {
  const { evidence, view, find, faults, links, onChange } = props;
  const { table } = evidence;
  const selected = countBits(select(table, view.filters, find(view.filters.text)));
  return (
    <div class="movable-figure">
      <AddressFaults faults={faults} />
      <Selection codebook={table.codebook} view={view} selected={selected} size={table.size} />
      <MapFigure
        evidence={evidence}
        view={view}
        find={find}
        links={links}
        onChange={onChange}
        choosing="What you choose opens on the full map."
      />
    </div>
  );
}
