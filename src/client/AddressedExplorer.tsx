import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Explorer } from "../explorer/Explorer.tsx";
import type { Live, Origin } from "../explorer/live.ts";
import { pageLinks, viewLinks } from "../views/links.ts";
import type { Evidence } from "../wire/payload.ts";
import type { SearchableTexts } from "../wire/searchable-texts.ts";
import {
  type ReadAddress,
  readAddress,
  writeAddress,
  writeBriefAddress,
} from "../views/address.ts";
import { CITED_NAMES, readCited } from "../views/cited-link.ts";
import { defaultView } from "../views/default-view.ts";
import type { View } from "../views/view.ts";
import { useShown } from "./use-shown.ts";
import { useTexts } from "./use-texts.ts";

export interface AddressedExplorerProps {
  readonly evidence: Evidence;
  /** Where the edition's pages start; null where they are nowhere to be found. */
  readonly root: string | null;
  readonly figure: boolean;
  /** Fetches the long texts of studies. */
  loadTexts(): Promise<SearchableTexts>;
  /** Where a study is found; its page where this is left out. */
  readonly studyHref?: (id: string) => string;
  readonly origin: Origin;
}

/** The explorer in the browser: keeps the view in the address, and the address in the view. */
export function AddressedExplorer(props: AddressedExplorerProps): JSX.Element {
  const { evidence, root, figure, loadTexts, studyHref, origin } = props;
  const { codebook } = evidence.table;
  const [{ view, faults, cited }, setState] = useState<ReadAddress & Pick<Live, "cited">>({
    view: defaultView(codebook),
    faults: [],
    cited: null,
  });
  const [live, setLive] = useState(false);
  const texts = useTexts(loadTexts, view);
  const typing = useRef(false);

  // The first drawing must equal the built page; the address comes right after it.
  useLayoutEffect(() => {
    const follow = () => {
      const { search } = location;
      setState({ ...readAddress(codebook, search, CITED_NAMES), cited: readCited(search) });
    };
    follow();
    setLive(true);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [codebook]);

  useShown(live && texts.searched);
  const change = (next: View, how?: "typing") => {
    const address = location.pathname + writeAddress(codebook, next);
    // One step back undoes a whole word, not a letter.
    if (how === "typing" && typing.current) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    typing.current = how === "typing";
    setState({ view: next, faults: [], cited: null });
  };
  const address = useMemo(
    () => new URL(location.pathname + writeBriefAddress(codebook, view), location.href).href,
    [codebook, view],
  );
  const links = useMemo(() => {
    const start = root ?? "";
    const there = live ? viewLinks(codebook, start, location.pathname) : pageLinks(codebook, start);
    return {
      ...there,
      ...(studyHref && { study: studyHref }),
      ...(root === null && { gaps: () => null }),
    };
  }, [codebook, root, live, studyHref]);
  return (
    <Explorer
      evidence={evidence}
      view={view}
      find={texts.find}
      faults={faults}
      figure={figure}
      links={links}
      live={
        live
          ? {
              change,
              expectText: texts.expectText,
              searched: texts.searched,
              unanswered: texts.failed,
              details: texts.details,
              needDetails: texts.needDetails,
              address,
              cited,
              origin,
            }
          : undefined
      }
    />
  );
}
