import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { yearDimension } from "../../contract/lookup.ts";
import { countBits } from "../../evidence/bits.ts";
import { pairsByChance, triplesByChance } from "../../evidence/gaps/chance.ts";
import type { ContextOf } from "../../evidence/gaps/coded-entry.ts";
import { GAP_KINDS } from "../../evidence/gaps/gap.ts";
import { gapList } from "../../evidence/gaps/gap-list.ts";
import { otherCodings, type SecondCoding } from "../../evidence/gaps/second-coding.ts";
import { type CheckedCodes, checkedFindings } from "../../evidence/checks/checked-findings.ts";
import type { TextSearch } from "../../evidence/search.ts";
import { select } from "../../evidence/selection.ts";
import { writeAddress } from "../../views/address.ts";
import type { AddressFault } from "../../views/address-faults.ts";
import type { View } from "../../views/view.ts";
import { AddressFaults } from "../ui/AddressFaults.tsx";
import { GAPS_PATH, pageLinks } from "../../views/links.ts";
import type { Evidence } from "../../wire/payload.ts";
import { chosenGaps, type GapChoice, writeGapAddress } from "../../views/gap-choice.ts";
import { countByKind, type GapSection, gapSections } from "./gap-sections.ts";
import { viewOfEntries, viewOfGap } from "./gap-view.ts";
import { GapAnswer } from "./GapAnswer.tsx";
import { GapControls } from "./GapControls.tsx";
import type { GapTools } from "./GapEntry.tsx";
import { GapGroupList } from "./GapGroupList.tsx";

export interface GapsProps {
  readonly evidence: Evidence;
  /** What two coders gave; null for a table coded once. */
  readonly second: SecondCoding | null;
  /** What people checked; null while nobody did. */
  readonly checked: CheckedCodes | null;
  readonly view: View;
  readonly choice: GapChoice;
  readonly find: TextSearch;
  readonly faults: readonly AddressFault[];
  /** Where the edition's pages start. */
  readonly root: string;
  /** Present once the script runs. */
  readonly live?: LiveGaps | undefined;
}

/** What the script adds. */
export interface LiveGaps {
  change(view: View, choice: GapChoice): void;
  /** The gap that the address names after "#", or the empty string. */
  readonly asked: string;
}

/** The answer, the solid findings, and the ranked lists of all others with what narrows them. */
export function Gaps(props: GapsProps): JSX.Element {
  const { evidence, second, checked, view, choice, find, faults, root, live } = props;
  const { table } = evidence;
  const { codebook } = table;
  const { filters, thresholds, merged } = view;
  const hits = find(filters.text);
  const contextOf: ContextOf = (dimensions) => select(table, filters, hits, dimensions);
  const { found, pairs, triples, checks } = useMemo(
    () => ({
      found: gapList(table, contextOf, thresholds, merged, otherCodings(table, second, contextOf)),
      pairs: pairsByChance(table, contextOf, thresholds, merged),
      triples: triplesByChance(table, contextOf, thresholds, merged),
      checks: checkedFindings(table, checked, contextOf, thresholds, merged),
    }),
    [table, second, checked, filters, hits, thresholds, merged],
  );
  const gaps = chosenGaps(found, choice);
  const selected = countBits(select(table, filters, hits));
  const narrowed = codebook.gapDimensions.filter((name) => {
    const isYear = name === yearDimension(codebook)?.name;
    return Object.hasOwn(filters.choices, name) || (isYear && filters.years !== null);
  });
  const mapOf = (shown: View) => root + writeAddress(codebook, shown);
  const tools: GapTools = {
    table,
    contextOf,
    checked: checks,
    mapHref: (gap) => mapOf(viewOfGap(codebook, view, gap)),
    // Only pairs have lists that need no script.
    studiesHref: (entries) =>
      live || entries.length > 2
        ? mapOf(viewOfEntries(codebook, view, entries))
        : pageLinks(codebook, root).entries(
            view,
            entries.map(({ dimension, entry }) => [dimension, entry] as const),
          ),
    plainHref: (section) => `${root}${GAPS_PATH}list/#${section}`,
    lastingHref: (name) => `${writeGapAddress(codebook, view, choice)}#${name}`,
  };
  const sections = gapSections(gaps, choice.kinds);
  const asked = live?.asked ?? "";
  const lost = asked !== "" && !gaps.some(({ name }) => name === asked);
  const listed = (section: GapSection) => (
    <Section key={section.id} section={section} tools={tools} asked={asked} />
  );
  return (
    <div class="gaps">
      <AddressFaults faults={faults} />
      {lost && <LostGap name={asked} />}
      <GapAnswer
        codebook={codebook}
        gaps={found}
        selected={selected}
        narrowed={narrowed}
        thresholds={thresholds}
        pairs={pairs}
        triples={triples}
        coded={second && { studies: second.studies, of: table.size }}
        hrefOf={(name) => `#${name}`}
      />
      {sections.filter(({ solid }) => solid).map(listed)}
      <GapControls
        codebook={codebook}
        view={view}
        choice={choice}
        selected={selected}
        size={table.size}
        counts={countByKind(chosenGaps(found, { ...choice, kinds: GAP_KINDS }))}
        sections={sections}
        gaps={gaps}
        mapHref={mapOf(view)}
        root={root}
        onChange={live?.change}
      />
      {sections.filter(({ solid }) => !solid).map(listed)}
    </div>
  );
}

interface SectionProps {
  readonly section: GapSection;
  readonly tools: GapTools;
  readonly asked: string;
}

function Section({ section, tools, asked }: SectionProps): JSX.Element {
  const { id, title, about, groups, count, solid } = section;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <span class="count">{count}</span>
      </h2>
      <p class="note">{about}</p>
      {groups.map((group) => (
        <GapGroupList
          key={group.title}
          group={group}
          tools={tools}
          section={id}
          cards={solid}
          asked={asked}
        />
      ))}
      {count === 0 && <p>None among these studies, at these thresholds.</p>}
    </section>
  );
}

function LostGap({ name }: { readonly name: string }): JSX.Element {
  return (
    <p class="notice" role="status">
      The list does not hold <code>{name}</code>: with these filters and thresholds it is no gap, or
      the table has changed since the link was made.
    </p>
  );
}
