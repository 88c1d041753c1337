import { type Gap, GAP_KINDS, type GapKind } from "../../evidence/gaps/gap.ts";

/** Gaps that are listed together. */
export interface GapGroup {
  /** Heading, or null where the section's own says it all. */
  readonly title: string | null;
  readonly gaps: readonly Gap[];
}

export interface GapSection {
  readonly id: string;
  readonly title: string;
  /** What the section lists, and how it is ranked. */
  readonly about: string;
  readonly kinds: readonly GapKind[];
  readonly groups: readonly GapGroup[];
  readonly count: number;
}

const SECTIONS: readonly Omit<GapSection, "groups" | "count">[] = [
  {
    id: "knowledge-gaps",
    title: "Knowledge gaps",
    about:
      "No study combines the two, and so many would be expected that chance is an unlikely reason. Most expected first.",
    kinds: ["gap"],
  },
  {
    id: "thin-cells",
    title: "Thin cells",
    about: "Some studies, but clearly fewer than expected. Surest first.",
    kinds: ["thin"],
  },
  {
    id: "clusters",
    title: "Clusters",
    about: "Clearly more studies than expected. Surest first.",
    kinds: ["cluster"],
  },
  {
    id: "empty-cells",
    title: "Empty cells",
    about:
      "No study, where some would be expected, but so few that it may be chance. Most expected first.",
    kinds: ["empty"],
  },
  {
    id: "three-way-gaps",
    title: "Three-way gaps",
    about: "Each two of the three occur together, but never all three. Most expected first.",
    kinds: ["three-way"],
  },
  {
    id: "quality-gaps",
    title: "Quality gaps",
    about:
      "Studies enough, but none of those that tell has a quality that some would be expected to have, or nobody says, or none is recent. By number of studies that tell, then by studies.",
    kinds: ["none", "unknown", "stale"],
  },
];

/** Name of a kind, for controls. */
export const KIND_LABELS: Readonly<Record<GapKind, string>> = {
  gap: "Knowledge gaps",
  thin: "Thin cells",
  empty: "Empty cells",
  "three-way": "Three-way gaps",
  none: "Quality: none",
  unknown: "Quality: nobody says",
  stale: "Quality: none recent",
  cluster: "Clusters",
};

/** The sections of the chosen kinds, in order; within quality gaps a group for each quality. */
export function gapSections(
  gaps: readonly Gap[],
  kinds: readonly GapKind[],
): readonly GapSection[] {
  return SECTIONS.filter((section) => section.kinds.some((kind) => kinds.includes(kind))).map(
    (section) => {
      const own = gaps.filter(({ kind }) => section.kinds.includes(kind));
      const titles = [...new Set(own.map(titleOf))];
      return {
        ...section,
        groups: titles.map((title) => ({
          title,
          gaps: own.filter((gap) => titleOf(gap) === title),
        })),
        count: own.length,
      };
    },
  );
}

function titleOf(gap: Gap): string | null {
  switch (gap.kind) {
    case "none":
      return `${gap.indicator.label}: none reported`;
    case "unknown":
      return `${gap.indicator.label}: nobody says`;
    case "stale":
      return `None of ${gap.since} or later`;
    default:
      return null;
  }
}

/** How many gaps there are of each kind. */
export function countByKind(gaps: readonly Gap[]): ReadonlyMap<GapKind, number> {
  return new Map(GAP_KINDS.map((kind) => [kind, gaps.filter((gap) => gap.kind === kind).length]));
}
