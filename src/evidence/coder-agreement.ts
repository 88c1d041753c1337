import type { Dimension } from "../contract/contract.ts";
import type { DoubleCoding } from "../dataset/companions/read-agreement.ts";
import {
  cohenKappa,
  krippendorffAlpha,
  krippendorffAlphaInterval,
  percentAgreement,
} from "../statistics/agreement.ts";
import type { BootstrapSettings } from "../statistics/bootstrap.ts";
import { masi } from "../statistics/distance.ts";
import type { Interval } from "../statistics/interval.ts";

/**
 * What an alpha is good for, by the lower limit of its interval: what agreement is at least, not what it
 * happens to be in this table. Krippendorff (Content Analysis, 2nd ed., 2004, p. 241) asks for .800,
 * lets .667 pass for tentative conclusions, and asks for the risk that alpha is below what is needed.
 */
export type Strength = "good" | "tentative" | "unassured" | "undefined";

/** How far two coders agree in one dimension. */
export interface CoderAgreement {
  readonly dimension: Dimension;
  /** Studies that both coded. */
  readonly units: number;
  /** Studies to which both gave exactly the same codes. */
  readonly agreed: number;
  /** Cohen's kappa; null when undefined, or when a study may carry several values. */
  readonly kappa: number | null;
  /** Krippendorff's alpha with MASI distance; null when undefined. */
  readonly alpha: number | null;
  /** 95% bootstrap interval of alpha over studies; null when alpha is. */
  readonly interval: Interval | null;
  readonly strength: Strength;
}

/** Agreement in each dimension that was coded twice, the lowest alpha first, undefined ones last. */
export function coderAgreement(
  dimensions: readonly Dimension[],
  codings: readonly DoubleCoding[],
  settings?: BootstrapSettings,
): readonly CoderAgreement[] {
  return dimensions
    .flatMap((dimension) => {
      const pairs = codings
        .filter((coding) => coding.dimension === dimension.name)
        .map(({ first, second }) => [new Set(first), new Set(second)] as const);
      return pairs.length === 0 ? [] : [agreementIn(dimension, pairs, settings)];
    })
    .toSorted((a, b) => (a.alpha ?? 2) - (b.alpha ?? 2));
}

function agreementIn(
  dimension: Dimension,
  pairs: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[],
  settings: BootstrapSettings | undefined,
): CoderAgreement {
  const alpha = krippendorffAlpha(pairs, masi);
  const interval = alpha === null ? null : krippendorffAlphaInterval(pairs, masi, settings);
  const { agreed, units } = percentAgreement(pairs, masi);
  const single = pairs.map(([x, y]) => [[...x].join(), [...y].join()] as const);
  return {
    dimension,
    units,
    agreed,
    kappa: dimension.many ? null : cohenKappa(single),
    alpha,
    interval,
    strength: strengthOf(interval),
  };
}

function strengthOf(interval: Interval | null): Strength {
  if (interval === null) return "undefined";
  // To the three decimals in which the bounds are given and the interval is shown.
  const low = Number(interval.low.toFixed(3));
  if (low >= 0.8) return "good";
  return low >= 0.667 ? "tentative" : "unassured";
}
