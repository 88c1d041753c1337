import { Fragment, type JSX } from "preact";
import type { Study } from "../../contract/study.ts";
import { doiUrl } from "../../formats/doi-url.ts";
import type { StudyContract } from "../../wire/study-page.ts";

interface Props {
  readonly contract: StudyContract;
  readonly study: Study;
}

/** What the table says of a study besides title, authors, summary and codes. */
export function StudyFacts({ contract: { fields, roles }, study }: Props): JSX.Element {
  const rest = fields.filter(
    ({ name }) => Object.hasOwn(study.details, name) && study.details[name] !== "",
  );
  return (
    <dl class="facts">
      {study.doi && (
        <>
          <dt>DOI</dt>
          <dd>
            <a href={doiUrl(study.doi)}>{study.doi}</a>
          </dd>
        </>
      )}
      {study.pmid && (
        <>
          <dt>PubMed</dt>
          <dd>
            <a href={`https://pubmed.ncbi.nlm.nih.gov/${study.pmid}/`}>{study.pmid}</a>
          </dd>
        </>
      )}
      {study.url && (
        <>
          <dt>{fields.find(({ name }) => name === roles.url)?.title}</dt>
          <dd>
            <a href={study.url} rel="nofollow">
              {study.url}
            </a>
          </dd>
        </>
      )}
      {rest.map(({ name, title, categories }) => (
        <Fragment key={name}>
          <dt>{title}</dt>
          <dd>
            {categories.find(({ value }) => value === study.details[name])?.label ??
              study.details[name]}
          </dd>
        </Fragment>
      ))}
      <dt>Id</dt>
      <dd>{study.id}</dd>
    </dl>
  );
}
