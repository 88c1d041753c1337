import "../styles/single.css";
import { render } from "preact";
import { withSynonyms } from "../contract/synonyms.ts";
import { doiUrl } from "../formats/doi-url.ts";
import { readDescriptor } from "../dataset/contract/read-contract.ts";
import { readStudies } from "../dataset/studies/read-studies.ts";
import { evidenceOf } from "../wire/payload.ts";
import { saveFile } from "../explorer/cite-export/save-file.ts";
import { releaseHome } from "../views/cited-link.ts";
import { AddressedExplorer } from "./AddressedExplorer.tsx";
import { closePopovers } from "./close-popovers.ts";
import { keepFocus } from "./keep-focus.ts";
import { searchTexts } from "./load-search.ts";
import { SINGLE_IDS, type SingleData } from "./single-data.ts";

/*
 * The whole map in one file. It holds the table as it was frozen and nothing made from it: the code
 * that checked the table when the site was built reads it here.
 */
const { descriptor, table, synonyms, source, solid, home } = JSON.parse(
  document.getElementById(SINGLE_IDS.data)!.textContent,
) as SingleData;
const read = readDescriptor(descriptor.text, descriptor.name);
const contract = withSynonyms(read.contract, synonyms);
const { studies } = readStudies(new TextEncoder().encode(table.text), contract, table.name);
const evidence = { ...evidenceOf(contract, studies), ...(solid && { solid }) };
const links = new Map(studies.map(({ id, doi, url }) => [id, doi ? doiUrl(doi) : url]));

render(
  <AddressedExplorer
    evidence={evidence}
    root={home !== null && source.frozen?.same ? releaseHome(home, source.frozen.release) : home}
    figure={true}
    loadTexts={() => searchTexts(studies, evidence.table)}
    studyHref={(id) => links.get(id) ?? ""}
    origin={{
      source,
      home,
      records: async (positions) => ({
        contract,
        studies: positions.map((position) => studies[position]!),
      }),
    }}
  />,
  document.getElementById(SINGLE_IDS.map)!,
);

keepFocus(document.getElementById(SINGLE_IDS.map)!);
closePopovers();

for (const file of [table, descriptor]) {
  document
    .querySelector(`#${SINGLE_IDS.save} [data-name="${CSS.escape(file.name)}"]`)
    ?.addEventListener("click", () => saveFile(file.name, file.type, file.text));
}
