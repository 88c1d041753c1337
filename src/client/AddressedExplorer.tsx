import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
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
import { useAddress } from "./use-address.ts";
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
  /** Whether what was built far below is left as it is until the rest is live. */
  readonly kept?: boolean;
  /** When it is to answer to its reader; as soon as it is drawn when left out. */
  readonly answers?: Promise<void>;
}

/** The explorer in the browser: keeps the view in the address, and the address in the view. */
export function AddressedExplorer(props: AddressedExplorerProps): JSX.Element {
  const { evidence, root, figure, loadTexts, studyHref, origin, kept = false } = props;
  const { codebook } = evidence.table;
  const { asked, ask, live } = useAddress<ReadAddress & Pick<Live, "cited">>(
    () => ({ view: defaultView(codebook), faults: [], cited: null }),
    () => ({
      ...readAddress(codebook, location.search, CITED_NAMES),
      cited: readCited(location.search),
    }),
    props.answers,
  );
  const { view, faults, cited } = asked;
  const texts = useTexts(loadTexts, view);
  const typing = useRef(false);

  useShown(live && texts.searched);
  const change = (next: View, how?: "typing") => {
    const address = location.pathname + writeAddress(codebook, next);
    // One step back undoes a whole word, not a letter.
    if (how === "typing" && typing.current) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    typing.current = how === "typing";
    ask({ view: next, faults: [], cited: null });
  };
  const address = () =>
    new URL(location.pathname + writeBriefAddress(codebook, view), location.href).href;
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
      kept={kept}
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
