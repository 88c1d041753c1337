import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { nearPlaces } from "../evidence/near-places.ts";
import { onTryAgain } from "../explorer/ui/troubles.ts";
import { studyPath } from "../views/links.ts";
import type { StudyRow } from "../wire/study-rows.ts";
import { fetchEvidence } from "./fetch-evidence.ts";

/** Studies suggested in place of one that is not there. */
const MOST = 5;

interface Props {
  /** No study of the table has it. */
  readonly id: string;
  /** Where the edition's pages start. */
  readonly root: string;
}

/** That no study has an id, with those whose ids are nearest. */
export function UnknownStudy({ id, root }: Props): JSX.Element {
  const [near, setNear] = useState<readonly StudyRow[]>([]);
  useEffect(() => {
    // What went wrong has been told where it did.
    const seek = () => void nearest(root, id).then(setNear, () => undefined);
    seek();
    return onTryAgain(seek);
  }, [root, id]);
  return (
    <div class="text-page">
      <div class="lead">
        <h1>No study has this id</h1>
        <p>
          None of this table has the id “{id}”. It may be written otherwise, or be of another
          release.
        </p>
      </div>
      {near.length > 0 && (
        <section class="near" aria-labelledby="near">
          <h2 id="near">Nearest ids</h2>
          <ul class="found">
            {near.map((row) => (
              <li key={row.id}>
                <a href={root + studyPath({ onePage: true }, row.id)} dir="auto">
                  {row.title}
                </a>{" "}
                <span class="byline">{row.id}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The studies whose ids are fewest edits away. */
async function nearest(root: string, id: string): Promise<readonly StudyRow[]> {
  const { evidence } = await fetchEvidence(`${root}data/map.json`);
  const { table, rows } = evidence;
  const places = new Map(table.ids.map((one, position) => [one, position]));
  const near = nearPlaces(
    id,
    table.ids.map((one) => ({ path: one, title: one })),
    MOST,
  ).map(({ path }) => places.get(path)!);
  await rows.need(near);
  return near.map((position) => rows.at(position));
}
