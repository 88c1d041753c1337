import { wholeNumber } from "../../contract/whole-number.ts";
import { Fragment, type JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import { dimensionOf } from "../../contract/lookup.ts";
import type { ChanceCounts, EmptyByChance } from "../../evidence/gaps/chance.ts";
import type { Gap } from "../../evidence/gaps/gap.ts";
import type { Thresholds } from "../../evidence/gaps/thresholds.ts";
import { expectedInWords } from "../../views/finding-words.ts";
import { gapTitle } from "../../views/gap-facts.ts";
import { inSentence, joinWords, studies } from "../../views/words.ts";

export interface GapAnswerProps {
  readonly codebook: Codebook;
  /** Everything found, whichever part of it is listed. */
  readonly gaps: readonly Gap[];
  /** Studies of the selection. */
  readonly selected: number;
  /** Dimensions of gaps in which something is chosen: that does not narrow their own findings. */
  readonly narrowed: readonly string[];
  readonly thresholds: Thresholds;
  readonly pairs: ChanceCounts;
  readonly triples: ChanceCounts;
  /** Of how many studies two coders' own codes were tried, of all; null for a table coded once. */
  readonly coded: { readonly studies: number; readonly of: number } | null;
  /** The address of a finding in this list. */
  hrefOf(name: string): string;
}

/** The answer in three sentences: how much is solid, which gaps are, and how much may be chance. */
export function GapAnswer(props: GapAnswerProps): JSX.Element {
  const { codebook, gaps, selected, narrowed, thresholds, pairs, triples, coded, hrefOf } = props;
  const solid = gaps.filter(({ holds }) => holds.solid);
  const named = solid.filter(({ kind }) => kind === "gap");
  const number = (kind: Gap["kind"], one: string, many: string, means: string) =>
    `${counted(solid.filter((gap) => gap.kind === kind).length, one, many)} (${means})`;
  const kinds = [
    number("gap", "gap", "gaps", "no study"),
    number("thin", "thin cell", "thin cells", "fewer than expected"),
    number("cluster", "cluster", "clusters", "more than expected"),
  ];
  return (
    <div class="gap-answer">
      <p>
        <strong>
          {sentenceCase(counted(solid.length, "finding is solid", "findings are solid"))}
        </strong>{" "}
        among {studies(selected)}
        {ownInWords(codebook, narrowed)}
        {solid.length > 0 && (
          <>
            : {joinWords(kinds, "and")}; by its test, at a false discovery rate of {thresholds.fdr},
            chance is an unlikely reason for any one of them
            {coded && `, both coders’ own codes give the same${partOf(coded)}`}, and no threshold
            tried changes that
          </>
        )}
        .
      </p>
      <p>
        {named.length === 0
          ? "No gap is among them."
          : named.length === 1
            ? "No study combines "
            : "Gaps, where no study combines the two: "}
        {named.map((gap, at) => (
          <Fragment key={gap.name}>
            {at > 0 && (at === named.length - 1 ? " and " : ", ")}
            <a href={hrefOf(gap.name)}>{gapTitle(codebook, gap)}</a>
          </Fragment>
        ))}
        {named.length > 0 && "."}
      </p>
      <p>
        Being empty proves little: {chance(pairs.values, thresholds.expected, "two")}
        {triples.values.cells > 0 && `; ${chance(triples.values, thresholds.threeWay, "three")}`}.
      </p>
      <p class="note">
        With groups of values, whose studies overlap: {wholeNumber(pairs.all.empty)} of{" "}
        {wholeNumber(pairs.all.cells)} cells of two are empty, {expectedInWords(pairs.all.byChance)}{" "}
        by chance alone
        {triples.all.cells > 0 &&
          `, and ${wholeNumber(triples.all.empty)} of ${wholeNumber(triples.all.cells)} of three, ${expectedInWords(triples.all.byChance)} by chance alone`}
        . By chance means: if nothing were at work but how many studies carry each value and, of
        three, each two of them.
      </p>
    </div>
  );
}

/** Over which studies findings of a chosen dimension are counted; nothing where none is chosen. */
function ownInWords(codebook: Codebook, narrowed: readonly string[]): string {
  if (narrowed.length === 0) return "";
  const titles = narrowed.map((name) => inSentence(dimensionOf(codebook, name).title));
  return ` and, where they are of ${joinWords(titles, "or")}, among all studies that pass the other filters`;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** That only some studies were coded twice; nothing where all were. */
function partOf({ studies: coded, of }: { readonly studies: number; readonly of: number }): string {
  return coded < of
    ? ` (${wholeNumber(coded)} of ${studies(of)} were coded twice; of the others, the codes of the table stand)`
    : "";
}

function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? "no" : wholeNumber(count)} ${count === 1 ? one : many}`;
}

/** "of the 232 cells of two single values with 1 or more expected, 40 are empty, and about 22.8 would be empty by chance alone" */
function chance({ cells, empty, byChance }: EmptyByChance, least: number, of: string): string {
  if (cells === 0) return `no cell of ${of} single values has ${least} or more expected`;
  const verb = empty === 1 ? "is" : "are";
  return (
    `of the ${counted(cells, "cell", "cells")} of ${of} single values with ${least} or more ` +
    `studies expected, ${wholeNumber(empty)} ${verb} empty, and about ` +
    `${expectedInWords(byChance)} would be empty by chance alone`
  );
}
