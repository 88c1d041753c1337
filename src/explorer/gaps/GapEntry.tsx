import type { JSX } from "preact";
import type { Bits } from "../../evidence/bits.ts";
import type { CheckedFindings } from "../../evidence/checks/checked-findings.ts";
import type { CodedEntry } from "../../evidence/gaps/coded-entry.ts";
import type { Gap } from "../../evidence/gaps/gap.ts";
import type { NestedGap } from "../../evidence/gaps/nested.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import { gapTitle } from "../../views/gap-facts.ts";
import { gapInWords, silenceInWords } from "../../views/gap-words.ts";
import { GapFacts } from "./GapFacts.tsx";
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
  /** What becomes of findings with the codes that checkers propose; null while nothing was checked. */
  readonly checked: CheckedFindings | null;
  /** The page that lists all gaps a line each, at the place of a section. */
  plainHref(section: string): string;
}

export interface GapEntryProps {
  readonly nested: NestedGap;
  readonly tools: GapTools;
  /** Studies that a bar of full width stands for. */
  readonly most: number;
  /** Name of the gap that the address asks for. */
  readonly asked: string;
}

/**
 * A gap with its sentence, its picture, its numbers, the nearest studies, its addresses, and the
 * gaps that lie inside it.
 */
export function GapEntry({ nested, tools, most, asked }: GapEntryProps): JSX.Element {
  const { gap, inside } = nested;
  const { table } = tools;
  const { codebook } = table;
  const { solid } = gap.holds;
  const silence = "inCell" in gap ? silenceInWords(codebook, gap) : "";
  return (
    <li
      id={gap.name}
      class={`gap-entry kind-${gap.kind}${solid ? " solid" : ""}${gap.name === asked ? " asked" : ""}`}
      tabIndex={gap.name === asked ? -1 : undefined}
    >
      <GapPicture gap={gap} most={most} />
      <p>
        {solid && <strong class="gap-title">{gapTitle(codebook, gap)}. </strong>}
        {gap.kind === "empty" && <span class="gap-mark">maybe chance</span>}{" "}
        {gapInWords(codebook, gap, false)} {silence && <span class="note">{silence}</span>}
      </p>
      <GapFacts codebook={codebook} gap={gap} checked={tools.checked} />
      {(gap.kind === "gap" || gap.kind === "empty" || gap.kind === "three-way") && (
        <NearMissList
          table={table}
          entries={gap.entries}
          context={tools.contextOf(gap.entries.map(({ dimension }) => dimension))}
          hrefOf={tools.studiesHref}
        />
      )}
      <GapLinks gap={gap} tools={tools} />
      {inside.length > 0 && (
        <div class="gaps-inside">
          Inside it:
          <ol>
            {inside.map((inner) => (
              <li
                key={inner.name}
                id={inner.name}
                class={`kind-${inner.kind}${inner.name === asked ? " asked" : ""}`}
                tabIndex={inner.name === asked ? -1 : undefined}
              >
                {gapInWords(codebook, inner, false)}{" "}
                <GapFacts codebook={codebook} gap={inner} checked={tools.checked} />
                <GapLinks gap={inner} tools={tools} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </li>
  );
}

function GapLinks({ gap, tools }: { readonly gap: Gap; readonly tools: GapTools }): JSX.Element {
  const pair = gapTitle(tools.table.codebook, gap);
  // A pair can lack several qualities, each with its own links.
  const name = "indicator" in gap ? `${pair}, ${gap.indicator.label}` : pair;
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
