import type { Dimension } from "../../contract/contract.ts";
import { sameCodes } from "../../contract/same-codes.ts";
import { krippendorffAlpha, krippendorffAlphaInterval } from "../../statistics/agreement.ts";
import type { BootstrapSettings } from "../../statistics/bootstrap.ts";
import { masi } from "../../statistics/distance.ts";
import { type Interval, wilson } from "../../statistics/interval.ts";
import type { JudgedCheck } from "./judged-checks.ts";

/** How far checkers agree with the table in one dimension. */
export interface ExpertAgreement {
  readonly dimension: Dimension;
  /** Checks that give a code, whatever the study. */
  readonly answers: number;
  /** Those of them that give exactly the codes that stood. */
  readonly same: number;
  /** Checks that could not tell. They count in nothing else. */
  readonly cannotTell: number;
  /**
   * Krippendorff's alpha with MASI distance; null when undefined. A study is a unit, coded by the
   * table and by everyone who checked it.
   */
  readonly alpha: number | null;
  /** The same of the sample alone, which is what an estimate for the whole table can be made of. */
  readonly sample: SampleAgreement;
}

export interface SampleAgreement {
  /** Studies of the sample with a check that gives a code. */
  readonly studies: number;
  /** Those of which every such check gives the codes that stood. */
  readonly same: number;
  /** 95% score interval of the share of such studies in the table; null without studies. */
  readonly share: Interval | null;
  /** Alpha over the studies of the sample, and its 95% bootstrap interval; null for fewer than two. */
  readonly alpha: number | null;
  readonly alphaInterval: Interval | null;
}

/** Agreement in each dimension that was checked, in the order of the contract. */
export function expertAgreement(
  dimensions: readonly Dimension[],
  checks: readonly JudgedCheck[],
  settings?: BootstrapSettings,
): readonly ExpertAgreement[] {
  return dimensions.flatMap((dimension) => {
    const here = checks.filter((check) => check.dimension === dimension.name);
    return here.length === 0 ? [] : [agreementIn(dimension, here, settings)];
  });
}

function agreementIn(
  dimension: Dimension,
  checks: readonly JudgedCheck[],
  settings: BootstrapSettings | undefined,
): ExpertAgreement {
  const answers = checks.filter(isAnswer);
  return {
    dimension,
    answers: answers.length,
    same: answers.filter(agrees).length,
    cannotTell: checks.length - answers.length,
    alpha: krippendorffAlpha(unitsOf(answers), masi),
    sample: sampleAgreement(
      answers.filter(({ inSample }) => inSample),
      settings,
    ),
  };
}

function sampleAgreement(
  answers: readonly Answer[],
  settings: BootstrapSettings | undefined,
): SampleAgreement {
  const studies = [...Map.groupBy(answers, ({ study }) => study).values()];
  const same = studies.filter((of) => of.every(agrees)).length;
  const units = unitsOf(answers);
  const alpha = krippendorffAlpha(units, masi);
  return {
    studies: studies.length,
    same,
    share: studies.length === 0 ? null : wilson(same, studies.length),
    alpha,
    // One study drawn over and over has no spread, which would look like certainty.
    alphaInterval:
      alpha === null || units.length < 2 ? null : krippendorffAlphaInterval(units, masi, settings),
  };
}

type Answer = JudgedCheck & { readonly values: readonly string[] };

function isAnswer(check: JudgedCheck): check is Answer {
  return check.values !== null;
}

function agrees({ values, stood }: Answer): boolean {
  return sameCodes(values, stood);
}

/** For each study the codes that stood and those of its checkers. */
function unitsOf(answers: readonly Answer[]): readonly (readonly ReadonlySet<string>[])[] {
  return [...Map.groupBy(answers, ({ study }) => study).values()].map((of) => [
    new Set(of[0]!.stood),
    ...of.map(({ values }) => new Set(values)),
  ]);
}
