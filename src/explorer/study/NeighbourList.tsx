import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import { dimensionOf } from "../../contract/lookup.ts";
import type { Neighbour } from "../../evidence/neighbours.ts";
import { entryInWords } from "../../views/words.ts";
import type { StudyRow } from "../../wire/study-rows.ts";

interface Props {
  readonly codebook: Codebook;
  /** The most similar first. */
  readonly near: readonly { readonly neighbour: Neighbour; readonly row: StudyRow }[];
  studyHref(id: string): string;
}

/** The studies whose codes are most like those of one. */
export function NeighbourList({ codebook, near, studyHref }: Props): JSX.Element {
  const coded = codebook.dimensions.filter(({ kind }) => kind === "coded").length;
  const inCommon = ({ shared }: Neighbour) =>
    Object.entries(shared)
      .flatMap(([name, values]) =>
        values.map((value) => entryInWords(codebook, dimensionOf(codebook, name), value)),
      )
      .join(", ");
  return (
    <>
      <p class="note">
        The studies whose codes are most like these: the mean, over all {coded} coded dimensions, of
        the share of values in common. Values such as “other” are left out, and where either record
        says nothing else, that dimension counts as nothing in common. 1 would be the same values in
        every dimension.
      </p>
      <ol class="neighbours">
        {near.map(({ neighbour, row }) => (
          <li key={row.id}>
            <a href={studyHref(row.id)} dir="auto">
              {row.title}
            </a>{" "}
            <span class="byline" dir="auto">
              {row.byline}
            </span>
            <p class="note">
              {neighbour.similarity.toFixed(2)} · {neighbour.compared} of {coded} dimensions
              compared · both: {inCommon(neighbour)}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
