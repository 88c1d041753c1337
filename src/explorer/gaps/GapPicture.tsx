import { max } from "d3-array";
import type { JSX } from "preact";
import type { Gap } from "../../evidence/gaps/gap.ts";
import { expectedInWords } from "../../views/finding-words.ts";

/** Width of the longest bar, in pixels. */
const WIDTH = 112;

export interface GapPictureProps {
  readonly gap: Gap;
  /** Studies that a bar of full width stands for. */
  readonly most: number;
}

/**
 * Studies there are (filled) against studies expected (outlined); of a quality gap, the studies
 * that tell something else (outlined) and those that do not tell (dashed). Its sentence says the same.
 * Two rectangles of its own and no chart by Plot: the list is drawn anew in the browser when it is narrowed.
 */
export function GapPicture({ gap, most }: GapPictureProps): JSX.Element {
  const length = (studies: number) => (most > 0 ? Math.round((WIDTH * studies) / most) : 0);
  const bar = (name: string, from: number, to: number, inset: number) =>
    to > from && (
      <rect
        class={name}
        x={length(from) + 0.5}
        y={inset}
        width={Math.max(1, length(to) - length(from))}
        height={14 - 2 * inset}
      />
    );
  return (
    <div class="gap-picture" aria-hidden="true">
      <svg width={WIDTH + 2} height="14">
        {"expected" in gap
          ? [
              bar("bar-expected", 0, gap.expected, 0.5),
              "count" in gap && bar("bar-observed", 0, gap.count, 3.5),
            ]
          : [
              bar("bar-no", 0, gap.count - gap.unreported, 0.5),
              bar("bar-unknown", gap.count - gap.unreported, gap.count, 0.5),
            ]}
      </svg>
      <span>{pictureLabel(gap)}</span>
    </div>
  );
}

/** What a bar of full width stands for among gaps that are compared. */
export function longestBar(gaps: readonly Gap[]): number {
  return max(gaps, lengthOf) ?? 0;
}

function lengthOf(gap: Gap): number {
  const expected = "expected" in gap ? gap.expected : 0;
  return Math.max(expected, "count" in gap ? gap.count : 0);
}

function pictureLabel(gap: Gap): string {
  if ("expected" in gap) {
    const count = "count" in gap ? gap.count : 0;
    return `${count}, ${expectedInWords(gap.expected)} expected`;
  }
  return gap.kind === "unknown" ? `unknown in ${gap.count}` : `0 of ${gap.count}`;
}
