import { plainTitle } from "../references/join-references.ts";
import { bareDoi } from "../references/read-references.ts";
import { plainName } from "../references/column-names.ts";
import type { Draft, GuessNotice } from "./draft.ts";

/** From this part of the rows on, repeated titles look like several rows a study. */
const SEVERAL_ROWS = 0.3;

const NAMES_STUDIES = /\b(?:study|record|article|paper|reference|publication)\b/;

/** Notices on titles and DOIs that stand in more than one row. */
export function repeatedStudies(
  drafts: readonly Draft[],
  numbers: readonly number[],
): readonly GuessNotice[] {
  return (["title", "doi"] as const).flatMap((role) => {
    const draft = drafts.find((one) => one.role === role);
    if (!draft) return [];
    const keys = draft.cells.map((cell) => (role === "doi" ? bareDoi(cell) : plainTitle(cell)));
    const places = keys.flatMap((key, row) => (key === "" ? [] : [row]));
    const same = [...Map.groupBy(places, (row) => keys[row]!).values()].filter(
      (rows) => rows.length > 1,
    );
    if (same.length === 0) return [];
    const rows = same.flat().length;
    const what = role === "doi" ? "DOIs" : "titles";
    const first = same
      .slice(0, 5)
      .map((one) => `rows ${one.map((row) => numbers[row]!).join(", ")}`);
    const studies = new Set(keys.filter((key) => key !== "")).size;
    const column =
      drafts.find(
        (one) => NAMES_STUDIES.test(plainName(one.title)) && new Set(one.cells).size === studies,
      ) ?? draft;
    const several =
      rows >= keys.length * SEVERAL_ROWS
        ? ` Perhaps each row is an outcome rather than a study: --study "${column.title}" joins them to ${studies} studies.`
        : "";
    const more = same.length > 5 ? ` and ${same.length - 5} more` : "";
    return [
      {
        column: draft.title,
        message: `${same.length} ${what} stand in more than one row (${first.join("; ")}${more}).${several}`,
      },
    ];
  });
}
