import { hydrate, type JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { pageLinks, viewLinks } from "../views/links.ts";
import { MovableFigure } from "../explorer/map/MovableFigure.tsx";
import type { Evidence } from "../wire/payload.ts";
import { type ReadAddress, readAddress, writeAddress } from "../views/address.ts";
import type { View } from "../views/view.ts";
import { fetchEvidence } from "./fetch-evidence.ts";
import { loadTexts } from "./load-search.ts";
import { takeOver } from "./replay.ts";
import type { PartModule } from "./start-part.ts";
import { useAddress } from "./use-address.ts";
import { useShown } from "./use-shown.ts";
import { useTexts } from "./use-texts.ts";

interface Place {
  readonly evidence: Evidence;
  /** Where the edition's pages start. */
  readonly root: string;
  /** Address of the view that was drawn at build time. */
  readonly address: string;
  /** Whether the page's own address names another view. */
  readonly follows: boolean;
  readonly textsUrl: string;
}

/** A figure that folds in place; what is chosen in it opens on the full map. */
function AddressedFigure({ evidence, root, address, follows, textsUrl }: Place): JSX.Element {
  const { codebook } = evidence.table;
  const { asked, ask, live } = useAddress<ReadAddress>(
    () => readAddress(codebook, address),
    follows && location.search ? () => readAddress(codebook, location.search) : null,
  );
  const { view, faults } = asked;
  const texts = useTexts(() => loadTexts(textsUrl, evidence.table), view);

  useShown(live && texts.searched);
  // Links elsewhere on the page to the full map lead to the view that is shown.
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-full-view]")) {
      link.href = root + writeAddress(codebook, view);
    }
  }, [codebook, root, view]);

  const change = (next: View) => {
    if (next.filters === view.filters) ask({ view: next, faults });
    else open(root + writeAddress(codebook, next), follows ? "_blank" : "_self");
  };
  const links = useMemo(
    () => (live ? viewLinks(codebook, root, root) : pageLinks(codebook, root)),
    [codebook, root, live],
  );
  return (
    <MovableFigure
      evidence={evidence}
      view={view}
      find={texts.find}
      faults={faults}
      links={links}
      onChange={live ? change : undefined}
    />
  );
}

/** Fetches what a built figure needs to become interactive. */
export const prepare: PartModule["prepare"] = async (place) => {
  const { payload, texts, root, address, follows } = place.dataset;
  const { evidence } = await fetchEvidence(payload!);
  const figure = (
    <AddressedFigure
      evidence={evidence}
      root={root!}
      address={address!}
      follows={follows === "true"}
      textsUrl={texts!}
    />
  );
  return (early) => takeOver(place, early, () => hydrate(figure, place));
};
