import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { countBits } from "../../evidence/bits.ts";
import type { ContextOf } from "../../evidence/gaps/coded-entry.ts";
import { GAP_KINDS } from "../../evidence/gaps/gap.ts";
import { gapList } from "../../evidence/gaps/gap-list.ts";
import type { Find } from "../../evidence/search.ts";
import { select } from "../../evidence/selection.ts";
import { writeAddress } from "../../views/address.ts";
import type { AddressFault } from "../../views/address-faults.ts";
import type { View } from "../../views/view.ts";
import { AddressFaults } from "../ui/AddressFaults.tsx";
import { GAPS_PATH, pageLinks } from "../../views/links.ts";
import type { Evidence } from "../../wire/payload.ts";
import { Selection } from "../filters/Selection.tsx";
import { Thresholds } from "../map/Thresholds.tsx";
import { chosenGaps, type GapChoice, writeGapAddress } from "../../views/gap-choice.ts";
import { countByKind, gapSections } from "./gap-sections.ts";
import { viewOfEntries, viewOfGap } from "./gap-view.ts";
import { GapDownload } from "./GapDownload.tsx";
import type { GapTools } from "./GapEntry.tsx";
import { GapFilters } from "./GapFilters.tsx";
import { GapGroupList } from "./GapGroupList.tsx";

export interface GapsProps {
  readonly evidence: Evidence;
  readonly view: View;
  readonly choice: GapChoice;
  readonly find: Find;
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

/** The ranked lists of gaps and clusters, and what narrows them. */
export function Gaps(props: GapsProps): JSX.Element {
  const { evidence, view, choice, find, faults, root, live } = props;
  const { table } = evidence;
  const { codebook } = table;
  const { filters, thresholds, merged } = view;
  const hits = find(filters.text);
  const contextOf: ContextOf = (dimensions) => select(table, filters, hits, dimensions);
  const found = useMemo(
    () => gapList(table, contextOf, thresholds, merged),
    [table, filters, hits, thresholds, merged],
  );
  const gaps = chosenGaps(found, choice);
  const mapOf = (shown: View) => root + writeAddress(codebook, shown);
  const tools: GapTools = {
    table,
    contextOf,
    mapHref: (gap) => mapOf(viewOfGap(codebook, view, gap)),
    // Only pairs have lists that need no script.
    studiesHref: (entries) =>
      live || entries.length > 2
        ? mapOf(viewOfEntries(codebook, view, entries))
        : pageLinks(root).entries(
            view,
            entries.map(({ dimension, entry }) => [dimension, entry] as const),
          ),
    plainHref: (section) => `${root}${GAPS_PATH}list/#${section}`,
    lastingHref: (name) => `${writeGapAddress(codebook, view, choice)}#${name}`,
  };
  const sections = gapSections(gaps, choice.kinds);
  const lost = live && live.asked !== "" && !gaps.some(({ name }) => name === live.asked);
  return (
    <div class="gaps">
      <AddressFaults faults={faults} />
      {lost && <LostGap name={live.asked} />}
      <Selection
        codebook={codebook}
        view={view}
        selected={countBits(select(table, filters, hits))}
        size={table.size}
        onChange={live && ((next) => live.change(next, choice))}
      />
      <GapFilters
        codebook={codebook}
        choice={choice}
        counts={countByKind(chosenGaps(found, { ...choice, kinds: GAP_KINDS }))}
        onChange={live && ((next) => live.change(view, next))}
      />
      <Thresholds
        codebook={codebook}
        view={view}
        other={{ href: mapOf(view), label: "The map of this selection" }}
        onChange={live && ((next) => live.change(next, choice))}
      />
      <nav class="gap-sections" aria-label="Kinds of gaps">
        <ul>
          {sections.map(({ id, title, count }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a> <span class="count">{count}</span>
            </li>
          ))}
        </ul>
      </nav>
      <GapDownload codebook={codebook} gaps={gaps} root={root} live={live !== undefined} />
      {sections.map(({ id, title, about, groups, count }) => (
        <section key={id} aria-labelledby={id}>
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
              asked={live?.asked ?? ""}
            />
          ))}
          {count === 0 && <p>None among these studies, at these thresholds.</p>}
        </section>
      ))}
    </div>
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
