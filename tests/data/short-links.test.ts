import { describe, expect, test } from "vitest";
import { loadEdition } from "../../src/dataset/load-edition.ts";
import { countBits } from "../../src/evidence/bits.ts";
import { gapList } from "../../src/evidence/gaps/gap-list.ts";
import { select } from "../../src/evidence/selection.ts";
import { evidenceTable } from "../../src/evidence/table.ts";
import { viewOfGap } from "../../src/explorer/gaps/gap-view.ts";
import { readAddress, writeFullAddress } from "../../src/views/address.ts";
import { CITED_NAMES, readCited, shortCitedLink } from "../../src/views/cited-link.ts";
import { defaultView } from "../../src/views/default-view.ts";
import type { View } from "../../src/views/view.ts";

const { contract, studies, views } = await loadEdition("data/releases/1.1", "frozen");
const table = evidenceTable(contract, studies);
const HOST = "https://example.org";

/** What is printed after the host for a view of release 1.1; it is read as the view again. */
function printed(view: View): string {
  const count = countBits(select(table, view.filters, null));
  const cited = { count, fingerprint: "0123456789" };
  const link = shortCitedLink(contract, view, {
    home: `${HOST}/`,
    frozen: { release: "1.1" },
    cited,
  });
  const { search } = new URL(link);
  expect(readCited(search)).toEqual(cited);
  expect(readAddress(contract, search, CITED_NAMES)).toEqual({ view, faults: [] });
  return link.slice(HOST.length);
}

describe("no printed link is longer than 120 characters after the host", () => {
  test("of the named views", () => {
    for (const { name, address } of views!.views) {
      expect(printed(readAddress(contract, address).view).length, name).toBeLessThanOrEqual(120);
    }
  });

  test("of the views that show the gaps of the whole table", () => {
    const view = defaultView(contract);
    const contextOf = (names: readonly string[]) => select(table, view.filters, null, names);
    const gaps = gapList(table, contextOf, view.thresholds, view.merged);
    expect(gaps.length).toBeGreaterThan(300);
    const long = gaps.map((gap) => printed(viewOfGap(contract, view, gap)));
    expect(long.filter((link) => link.length > 120)).toEqual([]);
  });

  test.each([
    ["the map", "", "/r/1.1/?n=171&fp=0123456789"],
    [
      "a row, folded",
      "?xai_methods=group:concepts",
      "/r/1.1/?xai_methods=group:concepts&n=COUNT&fp=0123456789",
    ],
    [
      "a cell in an unfolded group",
      "?open=perturbation-and-surrogates&xai_methods=shap&modalities=mri",
      "/r/1.1/?cell=shap,mri&n=COUNT&fp=0123456789",
    ],
    [
      "the same with all folded",
      "?xai_methods=shap&modalities=mri",
      "/r/1.1/?cell=shap,mri&open=&n=COUNT&fp=0123456789",
    ],
    [
      "a cell of another map, on an axis of which the usual split stands",
      "?rows=cancer_types&cols=tasks&cancer_types=breast&tasks=prognosis",
      "/r/1.1/?rows=cancer_types&cols=tasks&cell=breast,prognosis&n=COUNT&fp=0123456789",
    ],
    [
      "a cell of another map, not split",
      "?rows=cancer_types&cols=tasks&split=&show=row-share&cancer_types=breast&tasks=prognosis",
      "/r/1.1/?rows=cancer_types&cols=tasks&show=row-share&cell=breast,prognosis&n=COUNT&fp=0123456789",
    ],
    [
      "a cell of three, one of which stands inside the columns",
      "?inside=cols&open=activation-and-gradient-maps&xai_methods=grad-cam&modalities=mri&cancer_types=breast",
      "/r/1.1/?inside=cols&cell=grad-cam,mri,breast&n=COUNT&fp=0123456789",
    ],
    [
      "several filters",
      "?cancer_types=breast,lung&modalities=mri&ai_family=deep-learning&years=2019-2023",
      "/r/1.1/?cancer_types=breast,lung&modalities=mri&ai_family=deep-learning&years=2019-2023&n=COUNT&fp=0123456789",
    ],
    ["a column", "?modalities=ultrasound", "/r/1.1/?modalities=ultrasound&n=COUNT&fp=0123456789"],
    [
      "two periods",
      "?years=2021-2023&vs=difference&vs.years=2017-2020",
      "/r/1.1/?years=2021-2023&vs=difference&vs.years=2017-2020&n=COUNT&fp=0123456789",
    ],
    [
      "merged values",
      "?merge=xai_methods:cam~grad-cam&open=activation-and-gradient-maps",
      "/r/1.1/?open=activation-and-gradient-maps&merge=xai_methods:cam~grad-cam&n=COUNT&fp=0123456789",
    ],
    [
      "other thresholds",
      "?expected=2&fdr=0.05&unused=hide&missing=show",
      "/r/1.1/?unused=hide&missing=show&expected=2&fdr=0.05&n=COUNT&fp=0123456789",
    ],
    [
      "a table sorted otherwise",
      "?columns=year,tasks,xai_methods&sort=title",
      "/r/1.1/?columns=year,tasks,xai_methods&sort=title&n=COUNT&fp=0123456789",
    ],
  ])("%s", (_, address, expected) => {
    const { view, faults } = readAddress(contract, address);
    expect(faults).toEqual([]);
    const link = printed(view);
    expect(link.replace(/n=\d+/, "n=COUNT")).toBe(expected.replace(/n=\d+/, "n=COUNT"));
    expect(link.length).toBeLessThanOrEqual(120);
  });
});

/**
 * Written down when short links became the ones to cite: what a link to these releases shows where it
 * says nothing may never change. Later releases hold this in a file of their own.
 */
test.each(["1.0", "1.1"])("the defaults of release %s stay as they were", async (release) => {
  const { contract: frozen } = await loadEdition(`data/releases/${release}`, "frozen");
  // A setting that came later starts as "nothing", which is how it was before.
  const later = /&(?:called|inside)=(?=&)/g;
  expect(writeFullAddress(frozen, defaultView(frozen)).replaceAll(later, "")).toBe(
    "?rows=xai_methods&cols=modalities&split=cancer_types&show=count&rowsby=groups&open=" +
      "&rowsorder=contract&colsby=values&opencols=&colsorder=contract&merge=&unused=show" +
      "&missing=hide&cancer_types=&modalities=&tasks=&ai_family=&models=&xai_methods=&xai_stage=" +
      "&xai_scope=&xai_purposes=&terminology=&xai_validation=&dataset_access=&code_availability=" +
      "&dss_integration=&years=&q=&lens=off&expected=1&fdr=0.1&least=3&threeway=1&since=2021&vs=" +
      "&columns=year,cancer_types,modalities,xai_methods,xai_validation&sort=-year",
  );
});

test("an axis, a group and a comparison start as they did when these releases were frozen", () => {
  const full = (query: string) => writeFullAddress(contract, readAddress(contract, query).view);
  const [start] = full("").split("&rowsby=");
  expect(start).toBe("?rows=xai_methods&cols=modalities&split=cancer_types&inside=&show=count");
  expect(full("?rows=tasks")).toContain("&rowsby=values&open=&rowsorder=contract&");
  expect(full("?cols=xai_validation")).toContain("&colsby=groups&opencols=&colsorder=contract&");
  expect(full("?vs=side")).toContain("&vs=side&vs.cancer_types=&");
});
