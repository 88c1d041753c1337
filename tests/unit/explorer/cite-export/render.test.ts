import { h } from "preact";
import { describe, expect, test } from "vitest";
import { indexesOf } from "../../../../src/evidence/bits.ts";
import { CiteDialog } from "../../../../src/explorer/cite-export/CiteDialog.tsx";
import { CiteExport } from "../../../../src/explorer/cite-export/CiteExport.tsx";
import { citedOf } from "../../../../src/explorer/cite-export/cited-of.ts";
import { ExportDialog } from "../../../../src/explorer/cite-export/ExportDialog.tsx";
import { countSelection } from "../../../../src/explorer/counted.ts";
import { STUDY_FORMATS } from "../../../../src/formats/study-formats.ts";
import { readAddress } from "../../../../src/views/address.ts";
import type { FrozenRelease } from "../../../../src/wire/payload.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { smallEvidence } from "../../figures/small-map.ts";
import { draw, textsOf } from "../draw.ts";

/* Invented: a table about bread, on a site that is none. */
const source = {
  ...{ name: "bread", title: "Invented breads", doi: null, checksum: "0".repeat(64) },
  authors: ["Sample AB"],
};
const propsOf = (more: {
  readonly frozen?: FrozenRelease | null;
  readonly home?: string | null;
  readonly picked?: readonly number[];
  readonly figure?: boolean;
}) => {
  const { frozen = null, home = "https://example.org/", picked = [], figure = true } = more;
  const { view } = readAddress(smallCodebook, "?ovens=stone");
  return {
    counted: countSelection(smallEvidence, view, () => null),
    picked: new Set(picked),
    figure,
    origin: {
      source: { ...source, frozen },
      home,
      records: () => Promise.reject(new Error("none here")),
    },
    onClose: () => undefined,
  };
};
const FROZEN = { release: "0.1", year: 2026, same: true };

describe("the buttons", () => {
  test("say what they cite and export, and that a dialog opens", () => {
    const document = draw(h(CiteExport, { ...propsOf({}), origin: null }));
    const buttons = [...document.querySelectorAll("button")];
    expect(buttons.map((one) => one.getAttribute("aria-label"))).toEqual([
      ...["Cite this view", "Export"],
    ]);
    expect(buttons.every((one) => one.getAttribute("aria-haspopup") === "dialog")).toBe(true);
    expect(document.querySelector("dialog")).toBeNull();
    // Without a script they do nothing, and the page hides them.
    expect(document.querySelector(".needs-script")!.contains(buttons[0]!)).toBe(true);
  });

  test("name the part of the page that they are for", () => {
    const document = draw(h(CiteExport, { ...propsOf({}), of: "the studies of the cell" }));
    expect(
      [...document.querySelectorAll("button")].map((one) => one.getAttribute("aria-label")),
    ).toEqual(["Cite the studies of the cell", "Export the studies of the cell"]);
  });
});

describe("the dialog to cite", () => {
  const dialog = (more: Parameters<typeof propsOf>[0]) => draw(h(CiteDialog, propsOf(more)));

  test("gives link and citation of a frozen release, with number and fingerprint of the view", () => {
    const document = dialog({ frozen: FROZEN });
    const { counted, origin } = propsOf({ frozen: FROZEN });
    const { count, fingerprint } = citedOf(
      counted.evidence,
      indexesOf(counted.selected),
      origin.source,
    );
    expect(count).toBe(4);
    expect(document.querySelector("p")!.textContent).toContain(
      `Release 0.1, 4 studies, fingerprint ${fingerprint}.`,
    );
    const link = document.getElementById("cite-link")!.textContent;
    expect(link).toMatch(/^https:\/\/example\.org\/r\/0\.1\/\?/);
    expect(link).toContain(fingerprint);
    expect(document.getElementById("cite-text")!.textContent).toContain(fingerprint);
    expect(textsOf(document, "summary")).toEqual(
      expect.arrayContaining(["BibTeX", "RIS", "CSL-JSON"]),
    );
  });

  test("labels every text that can be copied", () => {
    const document = dialog({ frozen: FROZEN });
    const fields = [...document.querySelectorAll("textarea")];
    expect(fields.length).toBeGreaterThan(4);
    for (const { id } of fields) {
      expect(textsOf(document, `label[for="${id}"]`), id).toHaveLength(1);
    }
  });

  test("cites no table in work, and leads to the same view where it is frozen", () => {
    expect(dialog({}).querySelector("p")!.textContent).toMatch(/none was made yet\.$/);
    const document = dialog({ frozen: { ...FROZEN, same: false } });
    expect(document.querySelector("textarea")).toBeNull();
    expect(document.querySelector("p a")!.getAttribute("href")).toMatch(
      /^https:\/\/example\.org\/r\/0\.1\/\?.*ovens=stone/,
    );
  });

  test("cites a file that stands on no site by its checksum", () => {
    const document = dialog({ home: null });
    expect(textsOf(document, "textarea").at(-1)).toBe(source.checksum);
  });
});

describe("the dialog to export", () => {
  const dialog = (more: Parameters<typeof propsOf>[0]) => draw(h(ExportDialog, propsOf(more)));

  test("offers every format of studies, and the figure with its caption", () => {
    const document = dialog({});
    expect(textsOf(document, "h3")).toEqual(["4 studies", "The figure"]);
    const labels = STUDY_FORMATS.map(({ label }) => label);
    expect(textsOf(document, ".formats button")).toEqual([
      ...[...labels, "SVG", "PNG, 300 dpi", "PNG, 600 dpi", "CSV of its cells"],
    ]);
    expect(document.getElementById("export-caption")!.textContent).toMatch(/^Studies by .*stone/);
  });

  test("offers no figure where the page shows none", () => {
    expect(textsOf(dialog({ figure: false }), "h3")).toEqual(["4 studies"]);
  });

  test("asks for the picked studies alone only where some of the view are picked", () => {
    expect(dialog({}).querySelector("input")).toBeNull();
    // b1 has a stone oven, b3 has none.
    expect(textsOf(dialog({ picked: [0, 2] }), "label")[0]).toBe(" only the 1 picked");
  });
});
