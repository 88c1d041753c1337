import { Fragment, type JSX } from "preact";
import type { Study } from "../../contract/study.ts";
import { referenceText } from "../../formats/reference.ts";
import type { ReferenceFile } from "./reference-files.ts";

interface Props {
  readonly study: Study;
  readonly files: readonly ReferenceFile[];
  readonly root: string;
}

/** How a study is cited, and the files that tell it to reference managers. */
export function CiteStudy({ study, files, root }: Props): JSX.Element {
  return (
    <>
      <h2 id="cite">Cite the study</h2>
      <p class="citation" dir="auto">
        {referenceText(study)}
      </p>
      <p class="view-ways">
        {files.map(({ label, href, name }) => (
          <Fragment key={name}>
            <a href={href} download={name}>
              {label}
            </a>{" "}
          </Fragment>
        ))}
        <a href={`${root}data/#cite`}>How to cite its codes</a>
      </p>
    </>
  );
}
