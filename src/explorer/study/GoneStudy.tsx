import type { JSX } from "preact";
import { joinWords } from "../../views/words.ts";
import type { GoneFromTable } from "../../wire/study-page.ts";

/** That a study is gone, in a sentence. */
export function goneInWords({ id, held, from }: GoneFromTable): string {
  const numbers = joinWords(
    held.map(({ release }) => release),
    "and",
  );
  const releases = `${held.length === 1 ? "release" : "releases"} ${numbers}`;
  return `Study ${id} is in ${releases} and no longer in ${from}.`;
}

interface Props {
  readonly gone: GoneFromTable;
  /** Where the releases are told of. */
  readonly releasesHref: string;
}

/** What is shown where a study was. */
export function GoneStudy({ gone, releasesHref }: Props): JSX.Element {
  return (
    <div class="text-page">
      <div class="lead">
        <h1>Study {gone.id} is gone</h1>
        <p>{goneInWords(gone)}</p>
      </div>
      <div class="sections">
        <section aria-labelledby="held">
          <h2 id="held">Where it stays</h2>
          <ul class="bulleted">
            {gone.held.map(({ release, href }) => (
              <li key={release}>
                Release {release}:{" "}
                <a href={href} dir="auto">
                  {gone.title}
                </a>
              </li>
            ))}
          </ul>
          <p>
            A release never changes. What each one added and removed stands among{" "}
            <a href={releasesHref}>the releases</a>.
          </p>
        </section>
      </div>
    </div>
  );
}
