import type { ComponentChildren, JSX } from "preact";
import type { Study } from "../../contract/study.ts";
import { decidedCodes } from "../../evidence/decided-codes.ts";
import { issueText } from "../../formats/reference.ts";
import { namedAuthors } from "../../views/authors.ts";
import type { StudyCodings, StudyContract } from "../../wire/study-page.ts";
import { CiteStudy } from "./CiteStudy.tsx";
import type { ReferenceFile } from "./reference-files.ts";
import { StudyChecks } from "./StudyChecks.tsx";
import { StudyCodes } from "./StudyCodes.tsx";
import { StudyFacts } from "./StudyFacts.tsx";

interface Props {
  readonly contract: StudyContract;
  readonly study: Study;
  readonly codings: StudyCodings;
  /** Where the edition's pages start. */
  readonly root: string;
  /** Address of the page where codes are checked; null where the edition has none. */
  readonly checkHref: string | null;
  /** The study as a reference, in files. */
  readonly files: readonly ReferenceFile[];
  /** What is said of the studies most like it. */
  readonly children?: ComponentChildren;
}

/** All that is shown of one study: drawn when the site is built, or in the browser. */
export function StudyArticle(props: Props): JSX.Element {
  const { contract, study, codings, root, checkHref, files, children } = props;
  const { fields, roles, dimensions } = contract;
  const decided = decidedCodes(codings.twice);
  const unsettled = decided.differed.length + decided.overruled.length;
  return (
    <article class="study">
      <h1 dir="auto">{study.title}</h1>
      <p class="byline" dir="auto">
        {roles.authors === null ? "The table tells no authors" : authorsInWords(study)}
      </p>
      <p class="byline" dir="auto">
        {[study.venue, issueText(study)].filter(Boolean).join(", ")}
      </p>
      {study.summary && (
        <p class="summary" dir="auto">
          {study.summary}
        </p>
      )}
      <StudyFacts contract={contract} study={study} />
      <h2>Codes</h2>
      <StudyChecks study={study} checks={codings.checks} root={root} checkHref={checkHref} />
      {study.reason && (
        <p>
          <strong>{fields.find(({ name }) => name === roles.reason)?.title}:</strong> {study.reason}
        </p>
      )}
      {decided.decisions > 0 && (
        <p class="note">
          This study was coded by two coders.{" "}
          {unsettled === 0
            ? "They gave this study the same codes throughout."
            : "Where they differed, or where another code stands than both gave, it is said below the code."}{" "}
          <a href={`${root}methods/#agreement`}>How codes were decided</a>.
        </p>
      )}
      <StudyCodes
        dimensions={dimensions}
        study={study}
        decided={decided}
        differences={codings.differences}
        root={root}
      />
      {children}
      <CiteStudy study={study} files={files} root={root} />
    </article>
  );
}

function authorsInWords(study: Study): string {
  const { names, complete } = namedAuthors(study);
  if (names.length === 0) return "The record read shows no authors";
  const listed = names.join(names.some((name) => name.includes(",")) ? "; " : ", ");
  return `${listed}${complete ? "" : " and others; the record read cuts the list here"}`;
}
