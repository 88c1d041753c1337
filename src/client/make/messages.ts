import type { Edit } from "../../dataset/edits/edit.ts";
import type { ColumnPart } from "../../dataset/edits/edit-columns.ts";
import type { MapTexts, Opening } from "../../dataset/guess/descriptor.ts";
import type { Study } from "../../contract/study.ts";
import type { Contract } from "../../contract/contract.ts";
import type { Payload } from "../../wire/payload.ts";

/** What a map is made of: a file of a reader, or a folder that was saved or fetched. */
export type Start =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: "folder";
      readonly name: string;
      readonly descriptor: string;
      readonly table: Uint8Array;
      /** Words in place of those of its contract. */
      readonly texts: MapTexts;
    };

/** How the file is read before anything is edited. */
export interface Reading {
  /** The sheet of a workbook; null for the first that holds a table. */
  readonly sheet: string | null;
  /** Title of the column that tells which rows are one study; null where each row is one. */
  readonly study: string | null;
  /** Whether columns that belong together become one dimension. */
  readonly merge: boolean;
  /** Whether rows that can't be read are left out without further asking. */
  readonly goOn: boolean;
}

export const PLAIN_READING: Reading = { sheet: null, study: null, merge: true, goOn: false };

/** A value of a column as the maker sees it. */
export interface ShownValue {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly missing: boolean;
  readonly definition: string;
  readonly group: string;
}

/** A column as the maker sees it. */
export interface ShownColumn {
  readonly name: string;
  readonly title: string;
  readonly part: ColumnPart | "authorsComplete";
  readonly dimension: boolean;
  /** What separates values in its cells; null where each has one, or it has none. */
  readonly delimiter: string | null;
  /** The first of its values. */
  readonly values: readonly ShownValue[];
  /** How many values it has; 0 for texts and numbers. */
  readonly size: number;
  /** Studies with something in it. */
  readonly filled: number;
  /** Whether its part can be changed: that of ids and of columns that do not stand in the file cannot. */
  readonly ownColumn: boolean;
  /** Some of its cells, to tell what it holds. */
  readonly examples: readonly string[];
}

/** A fault where it stands. */
export interface ShownFault {
  /** Row of the file, as a spreadsheet shows it; null for the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
  /** The cell that can be mended, with its text; null where it is none. */
  readonly cell: {
    readonly column: string;
    readonly row: number;
    readonly text: string;
    /** What would be right, where the fault names it. */
    readonly nearest: string | null;
  } | null;
}

/** All that the page shows of a map on its way. */
export interface MadeModel {
  readonly name: string;
  readonly studies: number;
  readonly columns: readonly ShownColumn[];
  readonly opening: Opening;
  readonly texts: MapTexts;
  readonly notices: readonly string[];
  readonly problems: readonly string[];
  /** The first faults, and how many there are. */
  readonly faults: readonly ShownFault[];
  readonly faultCount: number;
  /** Whether what could be read makes a map if the rest is left out. */
  readonly canGoOn: boolean;
  readonly sheets: readonly string[];
  /** Titles of the columns of the file. */
  readonly header: readonly string[];
  /** What the map counts with; null while there is none. */
  readonly map: MadeMap | null;
}

export interface MadeMap {
  readonly payload: Payload;
  /** Where each study is published, in table order; "" for nowhere. */
  readonly places: readonly string[];
}

/** What the page asks of the worker. */
export type Ask =
  | { readonly ask: "open"; readonly start: Start }
  | { readonly ask: "make"; readonly reading: Reading; readonly edits: readonly Edit[] }
  | { readonly ask: "records"; readonly positions: readonly number[] | null }
  | { readonly ask: "zip" }
  | { readonly ask: "single"; readonly parts: SingleParts };

/** The code of the map in one file. */
export interface SingleParts {
  readonly script: string;
  readonly style: string;
}

export interface MadeRecords {
  readonly contract: Contract;
  readonly studies: readonly Study[];
}

/** What each question is answered with. */
export interface Answers {
  readonly open: null;
  readonly make: MadeModel;
  readonly records: MadeRecords;
  readonly zip: Uint8Array<ArrayBuffer>;
  readonly single: string;
}

/** What the worker says. */
export type Said =
  | { readonly number: number; readonly stage: string }
  | { readonly number: number; readonly answer: Answers[Ask["ask"]] }
  | { readonly number: number; readonly refused: string };
