import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Neighbour, neighboursIn } from "../evidence/neighbours.ts";
import { NeighbourList } from "../explorer/study/NeighbourList.tsx";
import { onTryAgain } from "../explorer/ui/troubles.ts";
import { studyPath } from "../views/links.ts";
import type { Evidence } from "../wire/payload.ts";
import { fetchEvidence } from "./fetch-evidence.ts";

/** Studies named as the most similar ones. */
const MOST = 5;

interface Props {
  /** Where the edition's pages start. */
  readonly root: string;
  /** Of the study, in its table. */
  readonly position: number;
}

interface Found {
  readonly evidence: Evidence;
  readonly near: readonly Neighbour[];
}

/** The studies most like one, sought when a reader asks: all codes of the table are needed for it. */
export function LiveNeighbours({ root, position }: Props): JSX.Element {
  const [found, setFound] = useState<Found | "asked" | null>(null);
  const seek = async () => {
    setFound("asked");
    try {
      const { evidence } = await fetchEvidence(`${root}data/map.json`);
      const near = neighboursIn(evidence.table)(position, MOST);
      await evidence.rows.need(near.map((one) => one.position));
      setFound({ evidence, near });
    } catch {
      // What went wrong has been told where it did.
      setFound(null);
      const stop = onTryAgain(() => {
        stop();
        void seek();
      });
    }
  };
  return (
    <section aria-labelledby="neighbours">
      <h2 id="neighbours">Nearest neighbours</h2>
      {found === null ? (
        <p>
          <button type="button" onClick={() => void seek()}>
            Find the studies whose codes are most like these
          </button>{" "}
          <span class="note">The codes of all studies are fetched for it.</span>
        </p>
      ) : (
        <p class="note" role="status">
          {found === "asked"
            ? "The codes of all studies are being compared …"
            : found.near.length === 0 && "No study has a code in common with this one."}
        </p>
      )}
      {found !== null && found !== "asked" && found.near.length > 0 && (
        <NeighbourList
          codebook={found.evidence.table.codebook}
          near={found.near.map((neighbour) => ({
            neighbour,
            row: found.evidence.rows.at(neighbour.position),
          }))}
          studyHref={(id) => root + studyPath(found.evidence.table.codebook, id)}
        />
      )}
    </section>
  );
}
