import type { JSX } from "preact";
import type { TextSearch } from "../../evidence/search.ts";
import type { AddressFault } from "../../views/address-faults.ts";
import type { View } from "../../views/view.ts";
import { AddressFaults } from "../ui/AddressFaults.tsx";
import type { ExplorerLinks } from "../../views/links.ts";
import type { Evidence } from "../../wire/payload.ts";
import { useCounted } from "../counted.ts";
import { MapFigure } from "./MapFigure.tsx";
import { SmallMultiples } from "./SmallMultiples.tsx";
import { WhenSeen } from "../ui/WhenSeen.tsx";
import { useMap } from "./use-map.ts";
import { Selection } from "../filters/Selection.tsx";

export interface MovableFigureProps {
  readonly evidence: Evidence;
  readonly view: View;
  readonly find: TextSearch;
  readonly faults: readonly AddressFault[];
  readonly links: ExplorerLinks;
  /** Present once the script runs. */
  readonly onChange?: ((view: View) => void) | undefined;
}

/** The figure of a view where there is no explorer around it: what it counts, and the map. */
export function MovableFigure(props: MovableFigureProps): JSX.Element {
  const { evidence, view, find, faults, links, onChange } = props;
  const { table } = evidence;
  const counted = useCounted(evidence, view, find);
  const map = useMap(counted, true);
  return (
    <div class="movable-figure">
      <AddressFaults faults={faults} />
      <Selection
        codebook={counted.evidence.table.codebook}
        view={view}
        selected={counted.positions.length}
        size={table.size}
      />
      {map && (
        <MapFigure
          counted={counted}
          map={map}
          links={links}
          onChange={onChange}
          choosing="What you choose opens on the full map."
        />
      )}
      <WhenSeen>
        {(place) => (
          <SmallMultiples place={place} counted={counted} links={links} onChange={onChange} />
        )}
      </WhenSeen>
    </div>
  );
}
