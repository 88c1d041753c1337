import { countSelection } from "../../explorer/counted.ts";
import { synonymsOf } from "../../contract/synonyms.ts";
import type { Contract } from "../../contract/contract.ts";
import type { Study } from "../../contract/study.ts";
import { evidenceOf, type Source } from "../../wire/payload.ts";
import { singlePage } from "../single-page.ts";
import { singlePicture } from "../single-picture.ts";
import { FOLDER_FILES } from "./folder-zip.ts";
import type { SingleParts } from "./messages.ts";
import { defaultView } from "../../views/default-view.ts";

/** A map that a reader made, as one HTML document that holds their table and loads nothing. */
export function madeSingle(
  map: {
    readonly contract: Contract;
    readonly studies: readonly Study[];
    readonly descriptor: string;
    readonly table: string;
  },
  source: Source,
  { script, style }: SingleParts,
): string {
  const { contract, studies, descriptor, table } = map;
  const counted = countSelection(evidenceOf(contract, studies), defaultView(contract), () => null);
  return singlePage({
    ...{ contract, size: studies.length, script, style },
    data: {
      descriptor: { name: FOLDER_FILES.descriptor, type: "application/json", text: descriptor },
      table: { name: FOLDER_FILES.table, type: "text/csv", text: table },
      synonyms: synonymsOf(contract),
      ...{ source, home: null },
    },
    picture: singlePicture(counted, `Release ${contract.release}.`),
  });
}
