import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { GapEntry, type GapTools } from "./GapEntry.tsx";
import { longestBar } from "./GapPicture.tsx";
import type { GapGroup } from "./gap-sections.ts";

/** How many gaps of a kind are shown before a reader asks for more. */
const SHORT_LIST = 10;

/** The same of cards, which stand beside each other. */
const SHORT_CARDS = 12;

/** The same within one quality: there are several of them. */
const SHORT_GROUP = 5;

/** How many more a reader is shown at a time. */
const MORE = 25;

export interface GapGroupListProps {
  readonly group: GapGroup;
  readonly tools: GapTools;
  /** Id of the section that the group stands in. */
  readonly section: string;
  /** Whether the gaps stand as cards. */
  readonly cards: boolean;
  /** Name of a gap that is shown in any case. */
  readonly asked: string;
}

/** Gaps that rank together: the first of them, and more when asked. */
export function GapGroupList({
  group,
  tools,
  section,
  cards,
  asked,
}: GapGroupListProps): JSX.Element {
  const { id, title, gaps, count } = group;
  const first = cards ? SHORT_CARDS : title === null ? SHORT_LIST : SHORT_GROUP;
  const [wanted, setWanted] = useState(first);
  const place = gaps.findIndex(
    ({ gap, inside }) => gap.name === asked || inside.some(({ name }) => name === asked),
  );
  const shown = Math.max(wanted, place + 1);
  const rest = gaps.length - shown;
  const most = longestBar(gaps.map(({ gap }) => gap));
  return (
    <>
      {title !== null && (
        <h3 id={id ?? undefined}>
          {title} <span class="count">{count}</span>
        </h3>
      )}
      <ol class={cards ? "gap-cards" : "gap-list"}>
        {gaps.slice(0, shown).map((nested) => (
          <GapEntry key={nested.gap.name} nested={nested} tools={tools} most={most} asked={asked} />
        ))}
      </ol>
      {gaps.length > first && (
        <p class="gap-more">
          <button
            type="button"
            class="plain needs-script"
            onClick={() => setWanted(rest > 0 ? shown + MORE : first)}
          >
            {rest > 0
              ? `Show ${Math.min(MORE, rest)} more of ${gaps.length}`
              : `Show ${first} only`}
            {title !== null && <span class="visually-hidden">: {title}</span>}
          </button>
          <a class="needs-no-script" href={tools.plainHref(section)}>
            All {count}, a line each
          </a>
        </p>
      )}
    </>
  );
}
