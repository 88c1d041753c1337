import { carriedValues } from "../evidence/lookup-values.ts";
import { nearPlaces, type Place } from "../evidence/near-places.ts";
import { browsePath, ownStudyPath, studyPath } from "../views/links.ts";
import { onTryAgain } from "../explorer/ui/troubles.ts";
import { fetchEvidence } from "./fetch-evidence.ts";

const MOST_SHOWN = 5;

/** The address that a study's own page has, below an edition's root. */
const OWN_PAGE = /^studies\/([^/]+)\/?$/;

/** Suggests the pages whose addresses are nearest to the one that was not found. */
class LostAddress extends HTMLElement {
  connectedCallback(): void {
    // The last root is the shortest: that of the current release.
    const roots = (this.dataset["roots"] ?? "").split(" ");
    const root = roots.find((one) => location.pathname.startsWith(one)) ?? roots.at(-1)!;
    const [, id] = OWN_PAGE.exec(location.pathname.slice(root.length)) ?? [];
    if (id !== undefined && this.dataset["onePage"]?.split(" ").includes(root)) {
      location.replace(root + studyPath({ onePage: true }, decoded(id)));
      return;
    }
    // What went wrong has been told where it did.
    const show = () => void this.showNear(roots, root).catch(() => undefined);
    onTryAgain(show);
    show();
  }

  private async showNear(roots: readonly string[], root: string): Promise<void> {
    const { evidence } = await fetchEvidence(`${root}data/map.json`);
    const { table, rows } = evidence;
    const studies = new Map(table.ids.map((id, position) => [ownStudyPath(id), position]));
    const places: Place[] = [
      ...[...studies.keys()].map((path) => ({ path, title: path })),
      ...carriedValues(table.codebook, table).map(({ dimension, entry, label }) => ({
        path: browsePath(dimension.name, entry),
        title: `${dimension.title}: ${label}`,
      })),
      ...[...this.querySelectorAll<HTMLAnchorElement>(".site-pages a")].map((link) => ({
        path: link.pathname.slice(roots.at(-1)!.length),
        title: link.textContent,
      })),
    ];
    const near = nearPlaces(location.pathname.slice(root.length), places, MOST_SHOWN);
    await rows.need(near.flatMap(({ path }) => studies.get(path) ?? []));
    const items = near.map(({ path, title }) => {
      const study = studies.get(path);
      const item = document.createElement("li");
      item.append(
        Object.assign(document.createElement("a"), {
          href: root + (study === undefined ? path : studyPath(table.codebook, table.ids[study]!)),
          textContent: study === undefined ? title : rows.at(study).title,
        }),
      );
      return item;
    });
    const box = this.querySelector<HTMLElement>(".near")!;
    box.querySelector("ul")!.replaceChildren(...items);
    box.hidden = false;
  }
}

/** A part of an address as it was before it was written into one; as it stands where it cannot be read. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

customElements.define("lost-address", LostAddress);
