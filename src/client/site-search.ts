import { indexesOf } from "../evidence/bits.ts";
import { carriedValues, findValues, type FoundValue } from "../evidence/lookup-values.ts";
import { type Find, searchOver, type StudyText } from "../evidence/search.ts";
import { browsePath, studyPath } from "../explorer/links.ts";
import { type Payload, type StudyRow, unpack } from "../explorer/payload.ts";
import { studies as inWords } from "../views/words.ts";

const MOST_SHOWN = 50;

interface Line {
  readonly href: string;
  readonly title: string;
  readonly about: string;
}

/** What the search looks through. */
interface Searched {
  readonly rows: readonly StudyRow[];
  readonly values: readonly FoundValue[];
  readonly search: Find;
}

/** Search over studies, values and pages, with the words in the address. */
class SiteSearch extends HTMLElement {
  private searched: Promise<Searched> | undefined;

  /** Fetched when a reader is about to search, not before. */
  private ready(): Promise<Searched> {
    return (this.searched ??= fetchSearched(this.dataset["payload"]!, this.dataset["texts"]!));
  }

  connectedCallback(): void {
    const root = this.dataset["root"]!;
    const form = this.querySelector("form")!;
    const input = form.querySelector("input")!;
    const status = this.querySelector("[role=status]")!;
    const pages = [...this.querySelectorAll<HTMLLIElement>(".found-pages li")];

    const show = async () => {
      if (input.value.trim() !== "" && !this.searched) status.textContent = "Searching …";
      const { rows, values, search } = await this.ready();
      // What stands in the field now, if more was typed while the table was on its way.
      const text = input.value.trim();
      const hits = search(text);
      const studies = (hits ? indexesOf(hits) : []).map((position): Line => {
        const { id, title, byline } = rows[position]!;
        return { href: root + studyPath(id), title, about: byline };
      });
      const found = findValues(values, text).map(({ dimension, entry, label, studies: count }) => ({
        href: root + browsePath(dimension.name, entry),
        title: label,
        about: `${dimension.title} · ${inWords(count)}`,
      }));
      const words = text.toLowerCase().split(/\s+/);
      const matching = pages.filter((page) => {
        const content = page.textContent.toLowerCase();
        page.hidden = !words.every((word) => content.includes(word));
        return !page.hidden;
      });
      this.list(".found-studies", studies);
      this.list(".found-values", found);
      this.querySelector<HTMLElement>(".found-pages")!.hidden = matching.length === 0;
      status.textContent =
        text === ""
          ? ""
          : `${inWords(studies.length)}, ${found.length} of the codebook's values and groups, and ${matching.length} of the pages match “${text}”.`;
    };
    const follow = () => {
      input.value = new URLSearchParams(location.search).get("q") ?? "";
      if (input.value !== "" || this.searched) void show();
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = input.value.trim();
      const query = text === "" ? "" : `?${new URLSearchParams({ q: text })}`;
      history.pushState(null, "", location.pathname + query);
      void show();
    });
    input.addEventListener("focus", () => void this.ready());
    input.addEventListener("input", () => void show());
    addEventListener("popstate", follow);
    follow();
  }

  list(section: string, lines: readonly Line[]): void {
    const box = this.querySelector<HTMLElement>(section)!;
    box.hidden = lines.length === 0;
    const items = lines.slice(0, MOST_SHOWN).map(({ href, title, about }) => {
      const item = document.createElement("li");
      const link = Object.assign(document.createElement("a"), { href, textContent: title });
      const note = Object.assign(document.createElement("span"), {
        className: "byline",
        textContent: about,
      });
      item.append(link, " ", note);
      return item;
    });
    if (lines.length > MOST_SHOWN) {
      const rest = document.createElement("li");
      rest.textContent = `and ${lines.length - MOST_SHOWN} more: add a word to narrow them down`;
      items.push(rest);
    }
    box.querySelector("ul")!.replaceChildren(...items);
  }
}

async function fetchSearched(payload: string, texts: string): Promise<Searched> {
  const [{ table, rows }, search] = await Promise.all([
    fetch(payload).then(async (answer) => unpack((await answer.json()) as Payload)),
    fetch(texts).then(async (answer) => searchOver((await answer.json()) as StudyText[])),
  ]);
  return { rows, values: carriedValues(table.codebook, table), search };
}

customElements.define("site-search", SiteSearch);
