import type { Contract } from "../../contract/contract.ts";
import { type JsonReader, readJson } from "../contract/json-reader.ts";
import { nearest } from "../faults/nearest.ts";

/** What a published review itself reports, for comparison with the table. */
export interface Review {
  readonly citation: {
    readonly authors: readonly string[];
    readonly title: string;
    readonly journal: string;
    readonly year: number;
    readonly volume: number | null;
    readonly article: string | null;
    readonly doi: string;
    /** ISO date, or null. */
    readonly published: string | null;
  };
  readonly editions: readonly ReviewEdition[];
  readonly figures: readonly ReviewFigure[];
  /** What words such as "few" are taken to mean in statements: one rule for all of them. */
  readonly words: readonly ReviewWord[];
  readonly statements: readonly ReviewStatement[];
}

/** A version of the review that numbers are quoted from. */
export interface ReviewEdition {
  readonly id: string;
  readonly note: string;
  /** Number of studies, and first and last year, that this version counts. */
  readonly studies: number;
  readonly from: number;
  readonly to: number;
  /** ISO date, or null. */
  readonly searchDate: string | null;
}

/** A number that the review prints for one value of a dimension. */
export interface ReviewFigure {
  readonly edition: string;
  readonly dimension: string;
  readonly value: string;
  readonly count: number | null;
  /** Between 0 and 1. */
  readonly share: number | null;
}

/** A bound that a number is held against. */
export interface ReviewTest {
  /** `rank`: place of each value by number of studies; `share`: of the studies with any of the values. */
  readonly measure: "rank" | "share";
  readonly comparison: "<" | "<=" | ">" | ">=";
  readonly bound: number;
}

/** A word of quantity, and the test that it stands for. */
export interface ReviewWord extends ReviewTest {
  readonly word: string;
}

/** A claim of the review, and how to hold the table against it. */
export interface ReviewStatement extends ReviewTest {
  readonly edition: string;
  readonly claim: string;
  readonly dimension: string;
  readonly values: readonly string[];
}

/**
 * Reads the figures of a published review and checks them against the contract.
 * @throws DataFaults with every fault, each named by its path in the JSON
 */
export function readReview(json: string, contract: Contract, file: string): Review {
  return readJson(json, file, (root) => {
    const editions = root.get("editions").items().map(readEdition);
    const edition = (place: JsonReader) =>
      oneOf(
        place,
        "edition",
        editions.map(({ id }) => id),
      );
    const words = root
      .get("words")
      .itemsOrNone()
      .map((entry) => ({ word: entry.get("word").text(), ...readTest(entry.get("test")) }));
    return {
      citation: readCitation(root.get("citation")),
      editions,
      figures: root
        .get("figures")
        .items()
        .map((entry) => ({
          edition: edition(entry.get("edition")),
          ...readValue(entry, contract),
          count: entry.get("count").numberOrNull(),
          share: entry.get("share").numberOrNull(),
        })),
      words,
      statements: root
        .get("statements")
        .itemsOrNone()
        .map((entry) => {
          const claim = entry.get("claim").text();
          const check = readCheck(entry.get("check"), contract);
          checkWords(entry.get("check").get("test"), claim, check, words);
          return { edition: edition(entry.get("edition")), claim, ...check };
        }),
    };
  });
}

function readCitation(place: JsonReader): Review["citation"] {
  return {
    authors: place
      .get("authors")
      .items()
      .map((author) => author.text()),
    title: place.get("title").text(),
    journal: place.get("journal").text(),
    year: place.get("year").number(),
    volume: place.get("volume").numberOrNull(),
    article: place.get("article").textOr(null),
    doi: place.get("doi").text(),
    published: place.get("published").textOr(null),
  };
}

function readEdition(place: JsonReader): ReviewEdition {
  return {
    id: place.get("id").text(),
    note: place.get("note").textOr(""),
    studies: place.get("studies").number(),
    from: place.get("from").number(),
    to: place.get("to").number(),
    searchDate: place.get("search_date").textOr(null),
  };
}

function readValue(place: JsonReader, contract: Contract): { dimension: string; value: string } {
  const dimension = readDimension(place.get("dimension"), contract);
  return { dimension, value: oneOf(place.get("value"), "value", codesOf(contract, dimension)) };
}

function readCheck(
  place: JsonReader,
  contract: Contract,
): Omit<ReviewStatement, "edition" | "claim"> {
  const dimension = readDimension(place.get("dimension"), contract);
  const codes = codesOf(contract, dimension);
  const values = place
    .get("values")
    .items()
    .map((value) => oneOf(value, "value", codes));
  return { dimension, values, ...readTest(place.get("test")) };
}

function readTest(place: JsonReader): ReviewTest {
  const text = place.text();
  const parts = /^(?<measure>rank|share)(?<comparison><=?|>=?)(?<bound>[0-9.]+)$/.exec(
    text,
  )?.groups;
  if (!parts && text !== "") {
    place.fault(`"${text}" is no test; rank or share, a comparison and a number are right.`);
  }
  return {
    measure: parts?.["measure"] === "rank" ? "rank" : "share",
    comparison: (["<", "<=", ">", ">="] as const).find((c) => c === parts?.["comparison"]) ?? "<",
    bound: Number(parts?.["bound"] ?? 0),
  };
}

/** A word of quantity means the same in every statement about a share. */
function checkWords(
  place: JsonReader,
  claim: string,
  test: ReviewTest,
  words: readonly ReviewWord[],
): void {
  if (test.measure === "rank") return;
  const told = ` ${claim.toLowerCase()} `;
  for (const { word, comparison, bound } of words) {
    if (!told.includes(` ${word.toLowerCase()} `)) continue;
    if (test.comparison === comparison && test.bound === bound) continue;
    place.fault(`The claim says "${word}"; share${comparison}${bound} is right for that word.`);
  }
}

function readDimension(place: JsonReader, contract: Contract): string {
  return oneOf(
    place,
    "dimension",
    contract.dimensions.map(({ name }) => name),
  );
}

function codesOf(contract: Contract, dimension: string): readonly string[] {
  const found = contract.dimensions.find(({ name }) => name === dimension);
  return found?.categories.map(({ value }) => value) ?? [];
}

function oneOf(place: JsonReader, what: string, known: readonly string[]): string {
  const text = place.text();
  if (text !== "" && known.length > 0 && !known.includes(text)) {
    place.fault(
      `"${text}" is not a known ${what}; the nearest right one is "${nearest(text, known)}".`,
    );
  }
  return text;
}
