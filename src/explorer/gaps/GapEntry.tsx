import type { JSX } from "preact";
import { dimensionOf, labelOf } from "../../contract/lookup.ts";
import type { Bits } from "../../evidence/bits.ts";
import type { CodedEntry } from "../../evidence/gaps/coded-entry.ts";
import type { Gap } from "../../evidence/gaps/gap.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import { gapInWords, silenceInWords } from "../../views/gap-words.ts";
import { GapPicture } from "./GapPicture.tsx";
import { NearMissList } from "./NearMissList.tsx";

/** What every entry of a list needs. */
export interface GapTools {
  readonly table: EvidenceTable;
  /** The studies that count for some dimensions. */
  contextOf(dimensions: readonly string[]): Bits;
  /** The view of the map that shows a gap. */
  mapHref(gap: Gap): string;
  /** Where the studies that carry some entries are found. */
  studiesHref(entries: readonly CodedEntry[]): string;
  /** The lasting address of a gap in this list. */
  lastingHref(name: string): string;
  /** The page that lists all gaps a line each, at the place of a section. */
  plainHref(section: string): string;
}

export interface GapEntryProps {
  readonly gap: Gap;
  readonly tools: GapTools;
  /** Studies that a bar of full width stands for. */
  readonly most: number;
  /** Whether the address asks for this gap. */
  readonly asked: boolean;
}

/** A gap with its sentence, its picture, the nearest studies and its addresses. */
export function GapEntry({ gap, tools, most, asked }: GapEntryProps): JSX.Element {
  const { table } = tools;
  const { codebook } = table;
  const silence = "inCell" in gap ? silenceInWords(codebook, gap) : "";
  return (
    <li
      id={gap.name}
      class={`gap-entry kind-${gap.kind}${asked ? " asked" : ""}`}
      tabIndex={asked ? -1 : undefined}
    >
      <GapPicture gap={gap} most={most} />
      <p>
        {gapInWords(codebook, gap)} {silence && <span class="note">{silence}</span>}
      </p>
      {(gap.kind === "gap" || gap.kind === "empty" || gap.kind === "three-way") && (
        <NearMissList
          table={table}
          entries={gap.entries}
          context={tools.contextOf(gap.entries.map(({ dimension }) => dimension))}
          hrefOf={tools.studiesHref}
        />
      )}
      <GapLinks gap={gap} tools={tools} />
    </li>
  );
}

function GapLinks({ gap, tools }: { readonly gap: Gap; readonly tools: GapTools }): JSX.Element {
  const name = nameInWords(gap, tools);
  return (
    <span class="gap-links">
      <a href={tools.mapHref(gap)} aria-label={`On the map: ${name}`}>
        On the map
      </a>{" "}
      <a href={tools.lastingHref(gap.name)} aria-label={`Lasting link: ${name}`}>
        Lasting link
      </a>
    </span>
  );
}

function nameInWords({ entries }: Gap, { table: { codebook } }: GapTools): string {
  return entries
    .map(({ dimension, entry }) => labelOf(dimensionOf(codebook, dimension), entry))
    .join(", ");
}
