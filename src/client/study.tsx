import { type JSX, render } from "preact";
import { referenceFiles } from "../explorer/study/reference-files.ts";
import { GoneStudy } from "../explorer/study/GoneStudy.tsx";
import { StudyArticle } from "../explorer/study/StudyArticle.tsx";
import { tracked } from "../explorer/ui/troubles.ts";
import { BIBTEX, CSL_JSON, RIS } from "../formats/study-formats.ts";
import { STUDY_ID, studyPath } from "../views/links.ts";
import type { StudyPageGiven } from "../wire/study-page.ts";
import { type FetchedStudy, fetchGone, fetchStudy } from "./fetch-study.ts";
import { LiveNeighbours } from "./LiveNeighbours.tsx";
import type { PartModule } from "./start-part.ts";
import { describeStudy, titlePage } from "./study-head.ts";
import { UnknownStudy } from "./UnknownStudy.tsx";

/** Fetches the study that the address names, from the parts of a table too large for a page of each. */
export const prepare: PartModule["prepare"] = async (place) => {
  const given = JSON.parse(place.dataset["given"]!) as StudyPageGiven;
  const id = new URLSearchParams(location.search).get(STUDY_ID)!.trim();
  const found = await tracked(`Study ${id}`, fetchStudy(given, id));
  const gone = found ? null : await tracked("Studies that are gone", fetchGone(given, id));
  return async () => {
    place.replaceChildren();
    if (found) {
      describeStudy(
        found.study,
        new URL(given.root + studyPath({ onePage: true }, id), location.href).href,
      );
      render(<Shown found={found} given={given} />, place);
    } else if (gone) {
      titlePage(`Study ${id} is gone`);
      render(<GoneStudy gone={gone} releasesHref={`${given.root}data/#releases`} />, place);
    } else {
      titlePage(`No study ${id}`);
      render(<UnknownStudy id={id} root={given.root} />, place);
    }
  };
};

function Shown({
  found: { study, position, contract, codings },
  given: { root, checkHref },
}: {
  readonly found: FetchedStudy;
  readonly given: StudyPageGiven;
}): JSX.Element {
  return (
    <StudyArticle
      contract={contract}
      study={study}
      codings={codings}
      root={root}
      checkHref={checkHref}
      files={referenceFiles(study, [RIS, BIBTEX, CSL_JSON], null)}
    >
      <LiveNeighbours root={root} position={position} />
    </StudyArticle>
  );
}
