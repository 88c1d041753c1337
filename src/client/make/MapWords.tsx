import type { JSX } from "preact";
import type { Edit } from "../../dataset/edits/edit.ts";
import type { MapTexts } from "../../dataset/guess/descriptor.ts";

const WORDS: readonly (readonly [name: keyof MapTexts, label: string, help: string])[] = [
  ["title", "Title", ""],
  ["question", "Question that the map answers", ""],
  ["scope", "What a study is", "continues “40 studies …”"],
  ["contributors", "Made by", "names, separated by ;"],
  ["provenance", "Who coded it, and who checked the codes", "one or two sentences"],
  ["coded", "The same in three words", "such as “coded by two readers”"],
  ["licence", "Licence", "such as “CC BY 4.0”"],
  ["licencePath", "Address of the licence", "starts with https://"],
  ["identifier", "Where it is published", "a DOI or a web address, for citations"],
  ["version", "Version", "such as 1.0"],
];

/** The words of a map that only its maker knows. */
export function MapWords(props: {
  readonly texts: MapTexts;
  readonly name: string;
  onEdit(edit: Edit): void;
}): JSX.Element {
  const { texts, name, onEdit } = props;
  return (
    <details class="make-words">
      <summary>Title, question, who made it, licence</summary>
      <div class="make-details">
        {WORDS.map(([word, label, help]) => (
          <label key={word}>
            {label} {help && <span class="note">({help})</span>}
            <input
              type="text"
              value={texts[word] ?? ""}
              placeholder={word === "title" ? name : ""}
              onChange={({ currentTarget }) =>
                onEdit({ kind: "text", name: word, text: currentTarget.value })
              }
            />
          </label>
        ))}
        <p class="note">
          What stays empty is said to be not stated yet. Nothing of this site’s own is put in its
          place.
        </p>
      </div>
    </details>
  );
}
