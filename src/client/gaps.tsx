import { hydrate, type JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import {
  defaultGapChoice,
  GAP_CHOICE_NAMES,
  type GapChoice,
  readGapChoice,
  writeGapAddress,
} from "../views/gap-choice.ts";
import { Gaps } from "../explorer/gaps/Gaps.tsx";
import { tracked } from "../explorer/ui/troubles.ts";
import type { CheckedCodes } from "../evidence/checks/checked-findings.ts";
import type { SecondCoding } from "../evidence/gaps/second-coding.ts";
import type { Evidence } from "../wire/payload.ts";
import { readAddress } from "../views/address.ts";
import type { AddressFault } from "../views/address-faults.ts";
import { defaultView } from "../views/default-view.ts";
import type { View } from "../views/view.ts";
import { fetchEvidence, fetchJson } from "./fetch-evidence.ts";
import { keepFocus } from "./keep-focus.ts";
import { loadTexts } from "./load-search.ts";
import { takeOver } from "./replay.ts";
import type { PartModule } from "./start-part.ts";
import { useAddress } from "./use-address.ts";
import { useShown } from "./use-shown.ts";
import { useTexts } from "./use-texts.ts";

interface Place {
  readonly evidence: Evidence;
  /** What two coders gave; null for a table coded once. */
  readonly second: SecondCoding | null;
  /** What people checked; null while nobody did. */
  readonly checked: CheckedCodes | null;
  /** Where the edition's pages start. */
  readonly root: string;
  readonly textsUrl: string;
}

interface Asked {
  readonly view: View;
  readonly choice: GapChoice;
  readonly faults: readonly AddressFault[];
  /** The gap that the address names after "#". */
  readonly gap: string;
}

/** The list of gaps in the browser: keeps what is asked in the address, and follows it. */
function LiveGaps({ evidence, second, checked, root, textsUrl }: Place): JSX.Element {
  const { codebook } = evidence.table;
  const { asked, ask, live } = useAddress<Asked>(
    () => ({
      view: defaultView(codebook),
      choice: defaultGapChoice(codebook),
      faults: [],
      gap: "",
    }),
    () => {
      const { search } = location;
      const read = readAddress(codebook, search, GAP_CHOICE_NAMES);
      const chosen = readGapChoice(codebook, search);
      return {
        view: read.view,
        choice: chosen.choice,
        faults: [...read.faults, ...chosen.faults],
        gap: gapInAddress(),
      };
    },
  );
  const { view, choice, faults, gap } = asked;
  const texts = useTexts(() => loadTexts(textsUrl, evidence.table), view);
  const shown = useRef("");

  useShown(live && texts.searched);
  // The browser looked for the place before the list was drawn by the address.
  useLayoutEffect(() => {
    if (gap === "" || shown.current === gap) return;
    const place = document.getElementById(gap);
    if (!place) return;
    shown.current = gap;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  });

  const change = (nextView: View, nextChoice: GapChoice) => {
    const address = location.pathname + writeGapAddress(codebook, nextView, nextChoice);
    history.pushState(null, "", address);
    ask({ view: nextView, choice: nextChoice, faults: [], gap: "" });
  };
  return (
    <Gaps
      evidence={evidence}
      second={second}
      checked={checked}
      view={view}
      choice={choice}
      find={texts.find}
      faults={faults}
      root={root}
      live={live ? { change, asked: gap } : undefined}
    />
  );
}

/** Names of gaps hold two hyphens in a row, ids of other places none. */
function gapInAddress(): string {
  const place = location.hash.slice(1);
  return place.includes("--") ? place : "";
}

/** Fetches what the built list of gaps needs to become interactive. */
export const prepare: PartModule["prepare"] = async (place) => {
  const { payload, codings, texts, root } = place.dataset;
  const [{ evidence }, { second, checked }] = await Promise.all([
    fetchEvidence(payload!),
    tracked("What each coder gave", fetchJson<Pick<Place, "second" | "checked">>(codings!)),
  ]);
  const gaps = (
    <LiveGaps
      evidence={evidence}
      second={second}
      checked={checked}
      root={root!}
      textsUrl={texts!}
    />
  );
  return (early) =>
    takeOver(place, early, () => {
      hydrate(gaps, place);
      keepFocus(place);
    });
};
