import type { Study } from "../../contract/study.ts";
import { cslItem } from "../../formats/csl-json.ts";
import type { ReferenceFormat } from "../../formats/study-formats.ts";

/** A study as a reference in a file. */
export interface ReferenceFile {
  readonly label: string;
  readonly href: string;
  /** What it is saved as. */
  readonly name: string;
}

/**
 * A study as references in some formats.
 * @param folder where the files lie; null for files that stand in the links themselves
 */
export function referenceFiles(
  study: Study,
  formats: readonly ReferenceFormat[],
  folder: string | null,
): readonly ReferenceFile[] {
  return formats.map(({ label, ending, type, write }) => ({
    label,
    name: `${study.id}.${ending}`,
    href:
      folder === null
        ? `data:${type};charset=utf-8,${encodeURIComponent(write([cslItem(study)]))}`
        : `${folder}${encodeURIComponent(study.id)}.${ending}`,
  }));
}
