import type { Synonyms } from "../contract/synonyms.ts";
import type { Source } from "../wire/payload.ts";

/** What one file holds of the map besides its code. */
export interface SingleData {
  /** The descriptor and the table of studies, byte for byte as UTF-8 text. */
  readonly descriptor: EnclosedFile;
  readonly table: EnclosedFile;
  /** Other names of values, which a descriptor may lack that was frozen before there were any. */
  readonly synonyms: Synonyms;
  readonly source: Source;
  /** Names of what is solid among its findings, for which the codes are not in the file; left out where that is not known. */
  readonly solid?: readonly string[];
  /** Absolute address of the site that the map was built for, with a slash at its end; null for none. */
  readonly home: string | null;
}

export interface EnclosedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
}

/** Ids of the elements that the file's script looks for. */
export const SINGLE_IDS = { data: "data", map: "map", save: "save" } as const;
