import { sum } from "d3-array";
import { type Gap, GAP_KINDS, type GapKind } from "../../evidence/gaps/gap.ts";
import { type NestedGap, nestGaps } from "../../evidence/gaps/nested.ts";

/** Gaps that are listed together. */
export interface GapGroup {
  /** Place of the first group of its kind in an address; null for others. */
  readonly id: string | null;
  /** Heading, or null where the section's own says it all. */
  readonly title: string | null;
  readonly gaps: readonly NestedGap[];
  /** Those that stand under others counted in. */
  readonly count: number;
}

export interface GapSection {
  readonly id: string;
  readonly title: string;
  /** What the section lists, and how it is ranked. */
  readonly about: string;
  readonly kinds: readonly GapKind[];
  /** Whether its findings are solid ones, which stand as cards. */
  readonly solid: boolean;
  readonly groups: readonly GapGroup[];
  readonly count: number;
}

type SectionPlan = Omit<GapSection, "groups" | "count">;

const SECTIONS: readonly SectionPlan[] = [
  {
    id: "solid",
    title: "Solid findings",
    about:
      "Tested, and found as well in each coder’s own codes, where the table was coded twice, and, of gaps, at every threshold tried. Gaps by studies expected, thin cells and clusters surest first.",
    kinds: ["gap", "thin", "cluster"],
    solid: true,
  },
  {
    id: "tested",
    title: "Tested, but not solid",
    about:
      "Fewer studies than chance would explain, but not in every coding or, of gaps, at every threshold: each says where it holds.",
    kinds: ["gap", "thin"],
    solid: false,
  },
  {
    id: "empty-cells",
    title: "Empty cells: maybe chance",
    about:
      "No study, where some would be expected, but so few that chance may be the reason. No test tells these from chance. Most expected first.",
    kinds: ["empty"],
    solid: false,
  },
  {
    id: "three-way-gaps",
    title: "Three-way gaps",
    about:
      "Each two of the three occur together, but never all three. Not tested. Most expected first.",
    kinds: ["three-way"],
    solid: false,
  },
  {
    id: "quality-gaps",
    title: "Quality gaps",
    about:
      "Studies enough, but none of those that tell has a quality that some would be expected to have, or none is recent. Not tested. By number of studies that tell, then by studies.",
    kinds: ["none", "stale"],
    solid: false,
  },
  {
    id: "nobody-says",
    title: "Nobody says",
    about:
      "Studies enough, but not one tells whether it has a quality. That is missing information: each may have it or not. By number of studies.",
    kinds: ["unknown"],
    solid: false,
  },
  {
    id: "other-clusters",
    title: "Clusters, tested but not solid",
    about: "More studies than chance would explain, but not in every coding. Surest first.",
    kinds: ["cluster"],
    solid: false,
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

/** Where an address finds the first group of a kind. */
const KIND_PLACES: Readonly<Partial<Record<GapKind, string>>> = {
  gap: "knowledge-gaps",
  thin: "thin-cells",
  cluster: "clusters",
};

/**
 * The sections of the chosen kinds, in order, with a group for each kind of tested finding and for
 * each quality. What lies inside another finding stands under it.
 */
export function gapSections(
  gaps: readonly Gap[],
  kinds: readonly GapKind[],
): readonly GapSection[] {
  const nested = nestGaps(gaps);
  const placed = new Set<string>();
  return SECTIONS.filter((section) => section.kinds.some((kind) => kinds.includes(kind))).map(
    (section) => {
      const own = nested.filter(
        ({ gap }) => section.kinds.includes(gap.kind) && gap.holds.solid === section.solid,
      );
      const titles = [...new Set(own.map(({ gap }) => titleOf(gap)))];
      const groups = titles.map((title): GapGroup => {
        const group = own.filter(({ gap }) => titleOf(gap) === title);
        const place = KIND_PLACES[group[0]!.gap.kind];
        const id = place === undefined || placed.has(place) ? null : place;
        if (id !== null) placed.add(id);
        return { id, title, gaps: group, count: sizeOf(group) };
      });
      return { ...section, groups, count: sizeOf(own) };
    },
  );
}

function sizeOf(gaps: readonly NestedGap[]): number {
  return sum(gaps, ({ inside }) => 1 + inside.length);
}

function titleOf(gap: Gap): string | null {
  switch (gap.kind) {
    case "none":
      return `${gap.indicator.label}: none reported`;
    case "unknown":
      return gap.indicator.label;
    case "stale":
      return `None of ${gap.since} or later`;
    case "gap":
    case "thin":
    case "cluster":
      return KIND_LABELS[gap.kind];
    default:
      return null;
  }
}

/** How many gaps there are of each kind. */
export function countByKind(gaps: readonly Gap[]): ReadonlyMap<GapKind, number> {
  return new Map(GAP_KINDS.map((kind) => [kind, gaps.filter((gap) => gap.kind === kind).length]));
}
