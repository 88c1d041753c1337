import type { JSX } from "preact";
import { qrSvg } from "../../figures/qr-svg.ts";
import { doiUrl } from "../../formats/doi-url.ts";
import { embedSnippet } from "../../formats/embed-snippet.ts";
import { BIBTEX, CSL_JSON, RIS } from "../../formats/study-formats.ts";
import {
  type CitedView,
  fileCitation,
  viewCitation,
  viewCslItem,
} from "../../formats/view-citation.ts";
import { writeFullAddress } from "../../views/address.ts";
import { chooseChecked } from "../../views/change.ts";
import { mapCaption } from "../../views/caption.ts";
import { citedLink, releaseHome, shortCitedLink } from "../../views/cited-link.ts";
import { filtersInWords, studies } from "../../views/words.ts";
import { citedOf } from "./cited-of.ts";
import { CopyField } from "./CopyField.tsx";
import { frozenWithView } from "./frozen-view.ts";
import { Dialog } from "../ui/Dialog.tsx";
import type { FrozenRelease } from "../../wire/payload.ts";
import { saveFile } from "./save-file.ts";
import type { CiteExportDialogProps } from "./dialog-props.ts";

/** How to cite the view: its link, its citation in the usual formats, its frame, its QR code. */
export function CiteDialog(props: CiteExportDialogProps): JSX.Element {
  const { origin, onClose } = props;
  const { home, source } = origin;
  const frozen = frozenWithView(source, props.counted.view);
  return (
    <Dialog title="Cite this view" onClose={onClose}>
      {frozen ? (
        <Citation {...props} frozen={frozen} />
      ) : home === null ? (
        <FileCitation {...props} />
      ) : (
        <NotYet {...props} home={home} />
      )}
    </Dialog>
  );
}

function NotYet(props: CiteExportDialogProps & { readonly home: string }): JSX.Element {
  const { counted, origin, home } = props;
  const { evidence, view } = counted;
  const { codebook } = evidence.table;
  const { frozen } = origin.source;
  const since = frozen?.same ?? false;
  return (
    <p>
      {since
        ? "What people checked since the last release may still change."
        : "This is the table in work, which may still change."}{" "}
      A view can only be cited from a frozen release{frozen ? ": " : ", and none was made yet."}
      {frozen && (
        <a
          href={
            releaseHome(home, frozen.release) +
            writeFullAddress(codebook, since ? chooseChecked(view, false) : view)
          }
        >
          the same view{since && ", whoever checked,"} in release {frozen.release}
        </a>
      )}
    </p>
  );
}

/** A map that stands on no site is cited as the file it is: by what its table holds. */
function FileCitation({ counted, origin }: CiteExportDialogProps): JSX.Element {
  const { evidence, view, positions } = counted;
  const { codebook } = evidence.table;
  const { source } = origin;
  const cited = citedOf(evidence, positions, source);
  const text = fileCitation({
    site: source.title,
    authors: source.authors,
    caption: mapCaption(codebook, view),
    filters: filtersInWords(codebook, view.filters),
    release: codebook.release,
    ...cited,
    identifier: source.identifier ?? null,
    checksum: source.checksum,
  });
  return (
    <>
      <p>
        The checksum is that of the table that the map holds: a reader who has the same table can
        tell that by it.
      </p>
      <CopyField id="cite-text" label="Citation" text={text} rows={5} />
      <CopyField id="cite-sum" label="SHA-256 of the table" text={source.checksum} rows={2} />
    </>
  );
}

function Citation(props: CiteExportDialogProps & { readonly frozen: FrozenRelease }): JSX.Element {
  const { counted, origin, frozen } = props;
  const { evidence, view, positions } = counted;
  const { codebook } = evidence.table;
  const { home, source } = origin;
  const { release, year } = frozen;
  const cited = citedOf(evidence, positions, source);
  const place = { home: "", frozen, cited };
  const address = shortCitedLink(codebook, view, place);
  const shown = (home ?? "") + address;
  const now = new Date();
  const citation: CitedView = {
    name: source.name,
    site: source.title,
    authors: source.authors,
    caption: mapCaption(codebook, view),
    filters: filtersInWords(codebook, view.filters),
    release,
    year,
    ...cited,
    address,
    home,
    checksum: source.checksum,
    doi: source.doi,
    accessed: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
  };
  const item = viewCslItem(citation);
  const save = (ending: string, type: string, text: string) => () =>
    saveFile(`${item.id}.${ending}`, type, text);
  const files = [BIBTEX, RIS, CSL_JSON].map(({ write, ...format }) => ({
    ...format,
    text: write([item], 2),
  }));
  return (
    <>
      <p>
        Release {release}, {studies(cited.count)}, fingerprint <code>{cited.fingerprint}</code>.
        {home !== null &&
          " The link always opens this release, and says whether it shows what was cited."}
        {source.doi !== null && (
          <>
            {" "}
            The data: <a href={doiUrl(source.doi)}>{doiUrl(source.doi)}</a>
          </>
        )}
      </p>
      {home === null && (
        <p class="note">
          This file was made without the address of a site, so its citations give the link below
          that address, and the checksum of the table.
        </p>
      )}
      <CopyField id="cite-link" label="Link" text={shown} rows={2} />
      <CopyField id="cite-text" label="Citation" text={viewCitation(citation)} rows={4} />
      {files.map(({ label, ending, type, text }) => (
        <details key={label}>
          <summary>{label}</summary>
          <CopyField
            id={`cite-${ending}`}
            label={`${label} entry`}
            text={text}
            rows={8}
            onSave={save(ending, type, text)}
          />
        </details>
      ))}
      <details>
        <summary>The link with every setting spelled out</summary>
        <p class="note">
          It also says what stands at its default, so that a reader of the address alone knows all
          that the view shows.
        </p>
        <CopyField
          id="cite-full"
          label="Full link"
          text={(home ?? "") + citedLink(codebook, view, place)}
          rows={4}
        />
      </details>
      {home !== null && (
        <Elsewhere
          embedded={`${releaseHome(home, release)}embed/${writeFullAddress(codebook, view)}`}
          link={shown}
          title={item.title}
          saveQr={(svg) => save("svg", "image/svg+xml", svg)()}
        />
      )}
    </>
  );
}

/** The view on other people's pages, and on paper: what needs an address that leads there. */
function Elsewhere(props: {
  readonly embedded: string;
  readonly link: string;
  readonly title: string;
  saveQr(svg: string): void;
}): JSX.Element {
  const { embedded, link, title, saveQr } = props;
  const qr = qrSvg(link, `QR code: ${title}`);
  return (
    <>
      <details>
        <summary>Show it on a page of your own</summary>
        <CopyField id="cite-embed" label="HTML" text={embedSnippet(embedded, title)} rows={5} />
      </details>
      <details>
        <summary>QR code for posters and slides</summary>
        <div class="qr" dangerouslySetInnerHTML={{ __html: qr }} />
        <button type="button" onClick={() => saveQr(qr)}>
          Save as SVG
        </button>
      </details>
    </>
  );
}
