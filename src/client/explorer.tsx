import { hydrate, type JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Explorer } from "../explorer/Explorer.tsx";
import { pageLinks, viewLinks } from "../explorer/links.ts";
import { type Evidence, type Payload, unpack } from "../explorer/payload.ts";
import type { Find } from "../evidence/search.ts";
import { type ReadAddress, readAddress, writeAddress } from "../views/address.ts";
import { defaultView, type View } from "../views/view.ts";
import { useTexts } from "./use-texts.ts";

interface Place {
  readonly evidence: Evidence;
  /** Where the edition's pages start. */
  readonly root: string;
  readonly figure: boolean;
  readonly textsUrl: string;
}

const FIND_NOTHING: Find = () => null;

/** The explorer in the browser: keeps the view in the address, and the address in the view. */
function LiveExplorer({ evidence, root, figure, textsUrl }: Place): JSX.Element {
  const { codebook } = evidence.table;
  const [{ view, faults }, setState] = useState<ReadAddress>({
    view: defaultView(codebook),
    faults: [],
  });
  const [live, setLive] = useState(false);
  const { texts, needTexts } = useTexts(textsUrl, view);
  const typing = useRef(false);

  // The first drawing must equal the built page; the address comes right after it.
  useLayoutEffect(() => {
    const follow = () => setState(readAddress(codebook, location.search));
    follow();
    setLive(true);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [codebook]);

  const change = (next: View, how?: "typing") => {
    const address = location.pathname + writeAddress(codebook, next);
    // One step back undoes a whole word, not a letter.
    if (how === "typing" && typing.current) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    typing.current = how === "typing";
    setState({ view: next, faults: [] });
  };
  const address = location.origin + location.pathname + writeAddress(codebook, view);
  const links = useMemo(
    () => (live ? viewLinks(codebook, root, location.pathname) : pageLinks(root)),
    [codebook, root, live],
  );
  return (
    <Explorer
      evidence={evidence}
      view={view}
      find={texts?.find ?? FIND_NOTHING}
      faults={faults}
      figure={figure}
      links={links}
      live={live ? { change, details: texts?.details ?? null, needDetails: needTexts, address } : undefined}
    />
  );
}

/**
 * Makes the built explorer interactive.
 * @param place the element that holds it, with the addresses of its data
 */
export async function startExplorer(place: HTMLElement): Promise<void> {
  const { payload, texts, root, figure } = place.dataset;
  const response = await fetch(payload!);
  const evidence = unpack((await response.json()) as Payload);
  hydrate(
    <LiveExplorer evidence={evidence} root={root!} figure={figure === "true"} textsUrl={texts!} />,
    place,
  );
  place.dataset["live"] = "";
}
