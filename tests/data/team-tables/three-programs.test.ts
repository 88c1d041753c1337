import { expect, test } from "vitest";
import { guessedFrom } from "./guessed.ts";
import { bytesOf } from "../shipped.ts";
import { writePlainCsv } from "../plain-csv.ts";

/*
 * Tables in the style of three programs, all content invented: 90 rows and 40 columns or more, made by
 * a generator with a seed, so that the test needs no large files.
 */
const ROWS = 90;

/** Numbers from 0 to below 1, the same each time (Park and Miller 1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Picks from texts, the first more often; sometimes a word for missing information. */
function picker(seed: number) {
  const next = generator(seed);
  const pick = (texts: readonly string[]) => texts[Math.floor(next() ** 1.5 * texts.length)]!;
  const several = (texts: readonly string[], most: number, joint: string) => {
    const count = 1 + Math.floor(next() * most);
    return [...new Set(Array.from({ length: count }, () => pick(texts)))].join(joint);
  };
  return { pick, several, next };
}

const COUNTRIES = ["Chile", "Peru", "Kenya", "Ghana", "India", "Nepal", "France", "Spain"];
const INTERVENTIONS = ["Mulch", "Shade trees", "Terraces", "Cover crops", "Irrigation"];
const OUTCOMES = ["Yield", "Soil carbon", "Income", "Water use", "Biodiversity", "Labour"];
const ANSWERS = ["Yes", "No", "Unclear", "NR"];
const RISKS = ["Low", "High", "Some concerns"];
const names = (count: number, name: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => name(at));

/** An export of extraction in Covidence: ids, two reviewers, questions of a template. */
function covidence() {
  const { pick, several, next } = picker(11);
  const bias = names(14, (at) => `Bias domain ${String.fromCharCode(65 + at)}`);
  const questions = names(10, (at) => `Was criterion ${String.fromCharCode(65 + at)} met`);
  const header = [
    "Covidence #",
    "Study ID",
    "Title",
    "Reviewer Name",
    "Country in which the study conducted",
    "Study design",
    "Population description",
    "Intervention type",
    "Outcome category",
    "Farm size",
    "Start date",
    "Total number of participants",
    "Setting",
    "Notes",
    ...bias,
    ...questions,
    "Study funding sources",
    "Possible conflicts of interest",
  ];
  const rows = names(ROWS, String).map((_, at) => [
    ...[
      `#${at + 1}`,
      `Invented ${2000 + (at % 20)}`,
      `Invented trial number ${at} of practices on farms`,
      pick(["A. Coder", "B. Coder", "Consensus"]),
    ],
    ...[
      pick(COUNTRIES),
      pick(["Randomised trial", "Cohort study", "Before and after"]),
      `Invented farmers of village ${at}`,
      several(INTERVENTIONS, 2, "; "),
      several(OUTCOMES, 3, "; "),
    ],
    ...[
      pick(["Small", "Medium", "Large", "NA"]),
      `${1 + (at % 28)}/0${1 + (at % 9)}/2019`,
      `${1 + (at % 7)},${100 + at}`,
      pick(["Hills", "Plain", "Coast"]),
      at % 9 === 0 ? `Invented note ${at}` : "",
    ],
    ...bias.map(() => pick(RISKS)),
    ...questions.map(() => (next() < 0.1 ? "" : pick(ANSWERS))),
    ...[`Invented fund ${at}`, pick(["None declared", "Declared", "NR"])],
  ]);
  const coded = [
    "Country in which the study conducted",
    "Study design",
    "Intervention type",
    "Outcome category",
    "Farm size",
    "Setting",
    ...bias,
    ...questions,
    "Possible conflicts of interest",
  ];
  return { header, rows, coded, pair: ["intervention_type", "outcome_category"] };
}

/** A coding report of EPPI-Reviewer: a column a code, under lines of code sets, ticked with 1. */
function eppi() {
  const { pick, next } = picker(23);
  const sets = {
    Intervention: INTERVENTIONS,
    Outcome: OUTCOMES,
    Country: COUNTRIES,
    Design: ["Trial", "Survey", "Model"],
    Crop: ["Maize", "Rice", "Wheat", "Beans"],
    Scale: ["Plot", "Farm", "Region"],
    Data: ["Field", "Remote", "Interview"],
    Theme: ["Climate", "Health", "Trade", "Gender"],
  };
  const codes = Object.entries(sets).flatMap(([set, values]) =>
    values.map((value) => `${set}: ${value}`),
  );
  const header = ["Id", "Title", "Authors", "Year", "Parent Title", "DOI", "Status", ...codes];
  const rows = names(ROWS, String).map((_, at) => [
    ...[
      String(5000 + at),
      `Invented review item ${at}`,
      "Reed A; Moss B;",
      String(1990 + (at % 30)),
      `Inv. J. ${at % 40}`,
      `10.5555/e.${at}`,
      pick(["I", "E"]),
    ],
    ...Object.values(sets).flatMap((values) => {
      const first = Math.floor(next() ** 1.4 * values.length);
      return values.map((_, value) => (value === first || next() < 0.15 ? "1" : ""));
    }),
  ]);
  return { header, rows, coded: Object.keys(sets), pair: ["intervention", "outcome"] };
}

/** Answers to a Google Form: time and address of who answered, long questions, ticks joined by commas. */
function form() {
  const { pick, several, next } = picker(37);
  const quality = names(20, (at) => `Is quality item ${String.fromCharCode(65 + at)} reported?`);
  const scale = names(8, (at) => `How strong is aspect ${String.fromCharCode(65 + at)} [1 to 5]`);
  const header = [
    "Timestamp",
    "Email Address",
    "Your name",
    "What is the title of the paper?",
    "Year of publication",
    "DOI link",
    "Which intervention does the paper study? (tick all)",
    "Which outcomes are measured?",
    "In which country was it done?",
    "What is the study design?",
    "Which data were used?",
    "Any other comments?",
    ...quality,
    ...scale,
  ];
  const rows = names(ROWS, String).map((_, at) => [
    ...[
      `2025/03/${10 + (at % 18)} 10:${10 + (at % 49)}:00`,
      pick(["one@example.org", "two@example.org"]),
      pick(["Coder One", "Coder Two"]),
    ],
    ...[
      `Invented paper number ${at} about fields`,
      at % 30 === 4 ? "in press" : String(2005 + (at % 18)),
      at % 10 === 3 ? "n/a" : `https://doi.org/10.5555/f.${at}`,
    ],
    ...[
      several(INTERVENTIONS, 3, ", "),
      several(OUTCOMES, 3, ", "),
      pick(COUNTRIES),
      pick(["Randomised trial", "Survey", "Other (mixed, with interviews)"]),
      several(["Field data", "Remote sensing", "Interviews"], 2, ", "),
      next() < 0.2 ? `Invented comment ${at}` : "",
    ],
    ...quality.map(() => pick(["Yes", "No", "Partly"])),
    ...scale.map(() => pick(["1", "2", "3", "4", "5"])),
  ]);
  const coded = [...header.slice(6, 11), ...quality, ...scale];
  return {
    header,
    rows,
    coded,
    pair: ["which_intervention_does_the_paper_study_tick_all", "which_outcomes_are_measured"],
  };
}

test.each([
  ["Covidence", covidence()],
  ["EPPI-Reviewer", eppi()],
  ["a Google Form", form()],
])(
  "a table in the style of %s opens on a sensible pair, with its coded columns as dimensions",
  async (_, table) => {
    const { header, rows, coded, pair } = table;
    expect(header.length).toBeGreaterThanOrEqual(40);
    const { contract, studies, faults, problems } = await guessedFrom(
      bytesOf(writePlainCsv([header, ...rows])),
    );
    expect({ faults, problems }).toEqual({ faults: [], problems: [] });
    expect(studies).toHaveLength(ROWS);
    expect([contract?.defaults.rows, contract?.defaults.cols]).toEqual(pair);
    const titles = contract!.dimensions.map(({ title }) => title);
    const found = coded.filter((column) => titles.includes(column));
    expect(found.length).toBeGreaterThanOrEqual(coded.length * 0.9);
    // What is no code is no dimension: notes, dates, sums, names of coders.
    const others = contract!.dimensions.filter(
      ({ kind, title }) => kind === "coded" && !coded.includes(title),
    );
    expect(
      others.map(({ title }) => title).filter((title) => !/status|parent/i.test(title)),
    ).toEqual([]);
  },
);
