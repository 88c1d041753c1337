import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { heatmapCsv } from "../../figures/heatmap-csv.ts";
import { FIGURE_WIDTH, type HeatmapFigure, heatmapSvg } from "../../figures/heatmap-svg.ts";
import { STUDY_FORMATS, type StudyFormat } from "../../formats/study-formats.ts";
import { addressMark } from "../../formats/view-citation.ts";
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
import type { Counted } from "../counted.ts";
import type { Origin } from "../live.ts";
import { pickedAlone } from "./picked-alone.ts";
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
  const some = only && pickedOnes.length > 0;
  const chosen = some ? pickedOnes : positions;
  const address = addressOf(counted, origin);
  const drawnFrom = useMemo(
    () => (some ? pickedAlone(counted, pickedOnes) : counted),
    // The picked ones are others when these are.
    [counted, picked, some],
  );

  const save = async (ending: string, type: string, make: () => Promise<BlobPart>) => {
    const { count, fingerprint } = citedOf(evidence, chosen, origin.source);
    const { release } = evidence.table.codebook;
    const mark = `${fingerprint}-${addressMark(address)}`;
    const name = `${origin.source.name}-${release}-${count}-studies-${mark}`;
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
      {figure && (
        <FigureFormats
          counted={drawnFrom}
          origin={origin}
          picked={some}
          address={address}
          save={save}
        />
      )}
      <p role="status" class="saved">
        {said}
      </p>
    </Dialog>
  );
}

/** The address of a view below that of the site: in the release that holds it, if one does. */
function addressOf({ evidence, view, positions }: Counted, { source }: Origin): string {
  const { codebook } = evidence.table;
  const frozen = frozenWithView(source, view);
  if (!frozen) return writeAddress(codebook, view);
  const cited = citedOf(evidence, positions, source);
  return shortCitedLink(codebook, view, { home: "", frozen, cited });
}

interface FigureFormatsProps {
  /** What the figure is drawn from. */
  readonly counted: Counted;
  readonly origin: Origin;
  /** Whether a reader picked its studies. */
  readonly picked: boolean;
  /** Of the view, below the address of the site. */
  readonly address: string;
  save(ending: string, type: string, make: () => Promise<BlobPart>): Promise<void>;
}

function FigureFormats({
  counted,
  origin,
  picked,
  address,
  save,
}: FigureFormatsProps): JSX.Element {
  const drawn = useMemo(() => {
    const { evidence, positions } = counted;
    const { home, source } = origin;
    const { count, fingerprint } = citedOf(evidence, positions, source);
    const what = `Release ${evidence.table.codebook.release}, ${studies(count)}${picked ? " picked" : ""}, fingerprint ${fingerprint}.`;
    if (home === null && !frozenWithView(source, counted.view))
      return figureOf(counted, what, picked);
    const place = home === null ? `${address} Table: SHA-256 ${source.checksum}.` : home + address;
    return figureOf(counted, `${what} ${place}`, picked);
  }, [counted, origin, picked, address]);
  const drawing = useMemo(() => heatmapSvg(drawn), [drawn]);
  const width = Math.round(drawing.width);
  return (
    <section aria-labelledby="export-figure">
      <h3 id="export-figure">The figure</h3>
      <p class="formats">
        <button
          type="button"
          onClick={() => void save("svg", "image/svg+xml", async () => drawing.svg)}
        >
          SVG
        </button>
        {RESOLUTIONS.map((dpi) => (
          <button
            key={dpi}
            type="button"
            onClick={() => void save(`${dpi}dpi.png`, "image/png", () => drawPng(drawing, dpi))}
          >
            PNG, {dpi} dpi
          </button>
        ))}
        <button
          type="button"
          onClick={() =>
            void save("cells.csv", "text/csv", async () =>
              drawn.maps
                .map(({ model, unfolded }) => heatmapCsv(unfolded ?? model, model))
                .join("\r\n"),
            )
          }
        >
          CSV of its cells
        </button>
      </p>
      <p class="note">
        {width} mm wide
        {width > FIGURE_WIDTH && `, since its columns need more than ${FIGURE_WIDTH} mm`}, in light
        colours, without the small multiples{picked && ", of the picked studies alone"}.
      </p>
      <CopyField id="export-caption" label="Caption" text={captionOf(drawn)} rows={5} />
    </section>
  );
}

/** What is printed below the figure, in one paragraph. */
function captionOf({ title, selection, legend, notes }: HeatmapFigure): string {
  return [`${title}.`, selection, legend.aid, legend.lens, ...notes].filter(Boolean).join(" ");
}
