import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { GapEntry, type GapTools } from "./GapEntry.tsx";
import { longestBar } from "./GapPicture.tsx";
import type { GapGroup } from "./gap-sections.ts";

/** How many gaps of a kind are shown before a reader asks for more. */
const SHORT_LIST = 10;

/** The same within one quality: there are several of them. */
const SHORT_GROUP = 5;

/** How many more a reader is shown at a time. */
const MORE = 25;

export interface GapGroupListProps {
  readonly group: GapGroup;
  readonly tools: GapTools;
  /** Id of the section that the group stands in. */
  readonly section: string;
  /** Name of a gap that is shown in any case. */
  readonly asked: string;
}

/** Gaps that rank together: the first of them, and more when asked. */
export function GapGroupList({ group, tools, section, asked }: GapGroupListProps): JSX.Element {
  const { title, gaps } = group;
  const first = title === null ? SHORT_LIST : SHORT_GROUP;
  const [wanted, setWanted] = useState(first);
  const shown = Math.max(wanted, gaps.findIndex(({ name }) => name === asked) + 1);
  const rest = gaps.length - shown;
  const most = longestBar(gaps);
  return (
    <>
      {title !== null && (
        <h3>
          {title} <span class="count">{gaps.length}</span>
        </h3>
      )}
      <ol class="gap-list">
        {gaps.slice(0, shown).map((gap) => (
          <GapEntry key={gap.name} gap={gap} tools={tools} most={most} asked={gap.name === asked} />
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
            All {gaps.length}, a line each
          </a>
        </p>
      )}
    </>
  );
}
