import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { heatmapCsv } from "../../figures/heatmap-csv.ts";
import { type HeatmapFigure, heatmapSvg } from "../../figures/heatmap-svg.ts";
import { STUDY_FORMATS, type StudyFormat } from "../../formats/study-formats.ts";
import { studies } from "../../views/words.ts";
import { writeAddress } from "../../views/address.ts";
import { shortCitedLink } from "../../views/cited-link.ts";
import { citedOf } from "./cited-of.ts";
import { CopyField } from "./CopyField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { drawPng } from "./draw-png.ts";
import { figureOf } from "../map/figure-of.ts";
import { frozenWithView } from "./frozen-view.ts";
import { saveFile } from "./save-file.ts";
import type { CiteExportDialogProps } from "./dialog-props.ts";

/** Resolutions that journals ask for, in pixels per inch. */
const RESOLUTIONS = [300, 600];

/** The studies and the figure as files. */
export function ExportDialog(props: CiteExportDialogProps): JSX.Element {
  const { counted, picked, figure, origin, onClose } = props;
  const { evidence, positions } = counted;
  const [only, setOnly] = useState(false);
  const [said, say] = useState("");
  const pickedOnes = positions.filter((position) => picked.has(position));
  const chosen = only && pickedOnes.length > 0 ? pickedOnes : positions;

  const save = async (ending: string, type: string, make: () => Promise<BlobPart>) => {
    const { count, fingerprint } = citedOf(evidence, chosen, origin.source);
    const { release } = evidence.table.codebook;
    const name = `${origin.source.name}-${release}-${count}-studies-${fingerprint}`;
    say("Being made …");
    try {
      saveFile(`${name}.${ending}`, type, await make());
      say(`Saved ${name}.${ending}`);
    } catch (error) {
      say(`Not saved: ${error instanceof Error ? error.message : String(error)}.`);
    }
  };
  const saveStudies = ({ ending, type, write }: StudyFormat) =>
    save(ending, type, async () => {
      const records = await origin.records(chosen);
      return write(records.studies, records.contract, 2);
    });
  return (
    <Dialog title="Export" onClose={onClose}>
      <section aria-labelledby="export-studies">
        <h3 id="export-studies">{studies(chosen.length)}</h3>
        {pickedOnes.length > 0 && (
          <p>
            <label>
              <input type="checkbox" checked={only} onChange={() => setOnly(!only)} /> only the{" "}
              {pickedOnes.length} picked
            </label>
          </p>
        )}
        <p class="formats">
          {STUDY_FORMATS.map((format) => (
            <button key={format.ending} type="button" onClick={() => void saveStudies(format)}>
              {format.label}
            </button>
          ))}
        </p>
        <p class="note">
          Labels are the codebook’s words, codes those of the table. Text that a spreadsheet would
          run as a formula has an apostrophe in front. RIS, BibTeX and CSL-JSON are for reference
          managers.
        </p>
      </section>
      {figure && <FigureFormats {...props} save={save} />}
      <p role="status" class="saved">
        {said}
      </p>
    </Dialog>
  );
}

function FigureFormats(
  props: CiteExportDialogProps & {
    save(ending: string, type: string, make: () => Promise<BlobPart>): Promise<void>;
  },
): JSX.Element {
  const { counted, origin, save } = props;
  const { evidence, view, positions } = counted;
  const drawn = () => {
    const { codebook } = evidence.table;
    const { home, source } = origin;
    const cited = citedOf(evidence, positions, source);
    const what = `Release ${codebook.release}, ${studies(cited.count)}, fingerprint ${cited.fingerprint}.`;
    const frozen = frozenWithView(source, view);
    if (home === null && !frozen) return figureOf(counted, what);
    const below = frozen
      ? shortCitedLink(codebook, view, { home: "", release: frozen.release, cited })
      : writeAddress(codebook, view);
    const address = home === null ? `${below} Table: SHA-256 ${source.checksum}.` : home + below;
    return figureOf(counted, `${what} ${address}`);
  };
  return (
    <section aria-labelledby="export-figure">
      <h3 id="export-figure">The figure</h3>
      <p class="formats">
        <button
          type="button"
          onClick={() => void save("svg", "image/svg+xml", async () => heatmapSvg(drawn()).svg)}
        >
          SVG
        </button>
        {RESOLUTIONS.map((dpi) => (
          <button
            key={dpi}
            type="button"
            onClick={() =>
              void save(`${dpi}dpi.png`, "image/png", () => drawPng(heatmapSvg(drawn()), dpi))
            }
          >
            PNG, {dpi} dpi
          </button>
        ))}
        <button
          type="button"
          onClick={() =>
            void save("cells.csv", "text/csv", async () =>
              drawn()
                .maps.map(({ model }) => heatmapCsv(model))
                .join("\r\n"),
            )
          }
        >
          CSV of its cells
        </button>
      </p>
      <p class="note">
        180 mm wide, or wider for many columns; in light colours, without the small multiples.
      </p>
      <CopyField id="export-caption" label="Caption" text={captionOf(drawn())} rows={5} />
    </section>
  );
}

/** What is printed below the figure, in one paragraph. */
function captionOf({ title, selection, legend, notes }: HeatmapFigure): string {
  return [`${title}.`, selection, legend.aid, legend.lens, ...notes].filter(Boolean).join(" ");
}
