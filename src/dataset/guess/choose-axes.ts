import { max, sum } from "d3-array";
import { plainName } from "../references/column-names.ts";

/** What the choice of axes looks at in a dimension. */
export interface AxisCandidate {
  readonly name: string;
  readonly title: string;
  /** Answers in each cell, without those that say that nothing is known. */
  readonly cells: readonly (readonly string[])[];
}

/** The two axes that a map opens with, and why. */
export interface ChosenAxes {
  readonly rows: string;
  readonly cols: string;
  /** "intervention (12 values, 98% filled)" of each. */
  readonly reasons: { readonly rows: string; readonly cols: string };
}

/** What a column is about, by its name: how much a reader of a map wants it as an axis. */
const SUBJECTS: readonly (readonly [worth: number, name: RegExp])[] = [
  [
    4,
    /\b(?:interventions?|exposures?|treatments?|therap\w*|activit\w*|practices?|programmes?|programs?|actions?|strateg\w*|polic(?:y|ies)|ma(?:\u00DF|ss)nahmen?|eingriffe?|behandlung\w*|interven[cz]\w*|traitements?|tratamientos?|tratamentos?|trattament\w*)\b|ma(?:\u00DF|ss)nahmen?|\u5E72\u9884|\u4ECB\u5165|\u5904\u7406|\u0627\u0644\u062A\u062F\u062E\u0644/,
  ],
  [
    4,
    /\b(?:outcomes?|impacts?|effects?|indicators?|endpoints?|benefits?|desenlaces?|resultados?|resultats?|effets?|efectos?|efeitos?|desfechos?|risultat\w*|esiti|uitkomst\w*|ergebnis\w*|wirkung\w*|zielgro\w*)\b|\u7ED3\u679C|\u7D50\u679C|\u0627\u0644\u0646\u062A\u0627\u0626\u062C|\u0627\u0644\u0646\u062A\u064A\u062C\u0629/,
  ],
  [
    3,
    /\b(?:methods?|techniques?|approach\w*|models?|modalit\w*|technolog\w*|algorithms?|tools?|methoden?|metodos?|metodi|metodo|verfahren|techniken?|tecnicas?)\b|\u65B9\u6CD5|\u624B\u6CD5|\u0627\u0644\u0637\u0631\u064A\u0642\u0629/,
  ],
  [
    3,
    /\b(?:populations?|participants?|species|taxa|taxon|crops?|diseases?|conditions?|cancers?|diagnos\w*|health|topics?|themes?|phenomen\w*|concepts?|poblacion\w*|populac\w*|teilnehme\w*|zielgruppen?|bevolkerung|especies?|especes?)\b|\u5BF9\u8C61|\u5BFE\u8C61|\u4EBA\u7FA4/,
  ],
  [
    2,
    /\b(?:countr\w*|regions?|continents?|locations?|habitats?|ecosystems?|biomes?|settings?|sectors?|domains?|contexts?|pais(?:es)?|pays|paese|land|lander)\b|\u56FD|\u5730\u533A|\u5730\u57DF|\u0627\u0644\u0628\u0644\u062F|\u0627\u0644\u062F\u0648\u0644\u0629/,
  ],
  [
    2,
    /\b(?:designs?|study types?|types? of study|comparators?|comparisons?|data types?|evidence types?|desenho|diseno|tipo|studientyp\w*|studiendesign|type d etude)\b/,
  ],
];
/** About the record rather than the study: how it was found, where it was published, who looked at it. */
const ABOUT_RECORD =
  /\b(?:journals?|publishers?|publications?|volume|issue|pages?|issn|isbn|language|database|source|sources|accessed|dates?|timestamp|search|screen\w*|included?|inclusion|excluded?|exclusion|decision|status|eligib\w*|keywords?|affiliations?|funding|funders?|funded|sponsors?|conflicts?|notes?|comments?|remarks?|peer|full ?text|pdf|open access|licen[cs]e|quality|bias|rob|confidence|certainty|rank|quartile|cited|citations?|coded?|checked|duplicate|consensus|item type|type of reference|reference type|document type|record type|id)\b/;
const GOOD = { least: 4, most: 25 } as const;

/**
 * Chooses the rows and columns that a reader would: values about the study before those about the
 * record, 4 to 25 of them, in most studies, none of them nearly everywhere, and of two that tell the same
 * one. Outcomes stand in columns, else the dimension with fewer values.
 * @param chosen names that someone chose, or null
 * @returns null when there are no two
 */
export function chooseAxes(
  candidates: readonly AxisCandidate[],
  chosen: { readonly rows: string | null; readonly cols: string | null },
): ChosenAxes | null {
  const ranked = candidates
    .map((one) => ({ ...facts(one), name: one.name }))
    .toSorted((a, b) => b.worth - a.worth);
  const wanted = (name: string | null) => ranked.find((one) => one.name === name);
  const [rows, cols] = [wanted(chosen.rows), wanted(chosen.cols)];
  const best = ranked.slice(0, 8);
  const free = !rows && !cols;
  const pairs = (rows ? [rows] : best).flatMap((a, at) =>
    (cols ? [cols] : free ? best.slice(at + 1) : best).flatMap((b) =>
      a.name === b.name
        ? []
        : [{ a, b, worth: a.worth + b.worth - sameness(a.candidate, b.candidate) }],
    ),
  );
  const [pair] = pairs.toSorted((x, y) => y.worth - x.worth);
  if (!pair) return null;
  const turned =
    free &&
    (isOutcome(pair.a.candidate) || (!isOutcome(pair.b.candidate) && pair.b.size > pair.a.size));
  const [r, c] = turned ? [pair.b, pair.a] : [pair.a, pair.b];
  return { rows: r.name, cols: c.name, reasons: { rows: r.reason, cols: c.reason } };
}

function isOutcome({ title }: AxisCandidate): boolean {
  return SUBJECTS[1]![1].test(plainName(title));
}

function facts(candidate: AxisCandidate) {
  const { title, cells } = candidate;
  const name = plainName(title);
  const counts = new Map<string, number>();
  for (const value of cells.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const told = cells.filter(({ length }) => length > 0).length;
  const filled = cells.length === 0 ? 0 : told / cells.length;
  const size = counts.size;
  const top = told === 0 ? 1 : max(counts.values())! / told;
  const fit =
    size < 2 ? -6 : size < GOOD.least ? 0.5 : size <= GOOD.most ? 2.5 : size <= 60 ? 1 : 0;
  const subject = Math.max(
    0,
    ...SUBJECTS.filter(([, words]) => words.test(name)).map(([worth]) => worth),
  );
  const record = ABOUT_RECORD.test(name) && subject < 3 ? -5 : 0;
  const codes = [...counts.keys()].every((value) => /^[\d.]+$/.test(value)) ? -6 : 0;
  const worth = subject + fit + record + codes + 3 * filled - (top > 0.8 ? 2 * top : 0);
  const reason = `${title} (${size} ${size === 1 ? "value" : "values"}, ${Math.round(filled * 100)}% filled)`;
  return { candidate, size, worth, reason };
}

/** How much less a pair is worth because one of them tells the other: 4 when a value of one has one of the other. */
function sameness(a: AxisCandidate, b: AxisCandidate): number {
  const met = new Map<string, Set<string>>();
  a.cells.forEach((values, row) => {
    const others = b.cells[row] ?? [];
    if (others.length === 0) return;
    for (const one of values) {
      const before = met.get(one) ?? new Set();
      if (before.size === 0) met.set(one, before);
      for (const other of others) before.add(other);
    }
  });
  const left = met.size;
  const right = new Set([...met.values()].flatMap((others) => [...others])).size;
  if (left < 2 || right < 2) return 4;
  const pairs = sum(met.values(), (others) => others.size);
  const most = left * right;
  const least = Math.max(left, right);
  return most === least ? 0 : 4 * (1 - (pairs - least) / (most - least)) ** 2;
}
