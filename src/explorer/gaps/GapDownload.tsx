import { wholeNumber } from "../../contract/whole-number.ts";
import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import type { Gap } from "../../evidence/gaps/gap.ts";
import { gapsCsv } from "../../formats/gaps-csv.ts";
import { GAPS_PATH } from "../../views/links.ts";
import { saveFile } from "../cite-export/save-file.ts";

export interface GapDownloadProps {
  readonly codebook: Codebook;
  readonly gaps: readonly Gap[];
  /** Where the edition's pages start. */
  readonly root: string;
  readonly live: boolean;
}

/** The list as a file and in short: of the whole table always, of what is listed once the script runs. */
export function GapDownload({ codebook, gaps, root, live }: GapDownloadProps): JSX.Element {
  return (
    <p class="gap-download">
      <a href={`${root}${GAPS_PATH}gaps.csv`} download>
        Gaps of the whole table, CSV
      </a>{" "}
      <a href={`${root}${GAPS_PATH}columns.csv`} download>
        What its columns hold, CSV
      </a>{" "}
      <a href={`${root}${GAPS_PATH}list/`}>All of them, a line each</a>{" "}
      {live && (
        <button
          type="button"
          class="plain"
          onClick={() =>
            saveFile(`gaps-release-${codebook.release}.csv`, "text/csv", gapsCsv(codebook, gaps))
          }
        >
          This list, {wholeNumber(gaps.length)} rows, CSV
        </button>
      )}
    </p>
  );
}
