import type { Evidence } from "../wire/payload.ts";
import type { SearchableTexts } from "../wire/searchable-texts.ts";
import { studies as inWords } from "../views/words.ts";
import { onTryAgain } from "../explorer/ui/troubles.ts";
import { fetchEvidence } from "./fetch-evidence.ts";
import { loadTexts } from "./load-search.ts";
import { type Line, MOST_SHOWN, siteAnswers } from "./site-answers.ts";

/** What the search looks through. */
interface Searched {
  readonly evidence: Evidence;
  readonly texts: SearchableTexts;
}

/** Search over studies, values and pages, with the words in the address. */
class SiteSearch extends HTMLElement {
  private searched: Promise<Searched> | undefined;

  /** Fetched when a reader is about to search, not before. */
  private ready(): Promise<Searched> {
    return (this.searched ??= this.fetchSearched());
  }

  private async fetchSearched(): Promise<Searched> {
    try {
      const { evidence } = await fetchEvidence(this.dataset["payload"]!);
      return { evidence, texts: await loadTexts(this.dataset["texts"]!, evidence.table) };
    } catch (error) {
      // The next letter, or the reader who tries again, has it fetched anew.
      this.searched = undefined;
      throw error;
    }
  }

  connectedCallback(): void {
    const root = this.dataset["root"]!;
    const form = this.querySelector("form")!;
    const input = form.querySelector("input")!;
    const status = this.querySelector("[role=status]")!;
    const pages = [...this.querySelectorAll<HTMLLIElement>(".found-pages li")];

    let latest = new AbortController();

    const show = () =>
      void answer().catch(() => {
        const text = input.value.trim();
        status.textContent = text === "" ? "" : `“${text}” was not searched for: see below.`;
      });
    const answer = async () => {
      if (input.value.trim() !== "" && !this.searched) status.textContent = "Searching …";
      const { evidence, texts } = await this.ready();
      // What stands in the field now, if more was typed while the table was on its way.
      const text = input.value.trim();
      latest.abort();
      const asked = (latest = new AbortController());
      await texts.prepare(text, asked.signal);
      if (asked.signal.aborted || text !== input.value.trim()) return;
      if (!texts.isReady(text)) {
        throw new Error("words are missing");
      }
      const { studies, count, values, ways } = await siteAnswers(evidence, texts, root, text);
      if (text !== input.value.trim()) return;
      const words = text.toLowerCase().split(/\s+/);
      const matching = pages.filter((page) => {
        const content = page.textContent.toLowerCase();
        page.hidden = !words.every((word) => content.includes(word));
        return !page.hidden;
      });
      this.list(".found-ways", ways, ways.length);
      this.list(".found-studies", studies, count);
      this.list(".found-values", values, values.length);
      this.querySelector<HTMLElement>(".found-pages")!.hidden = matching.length === 0;
      status.textContent =
        text === ""
          ? ""
          : `${inWords(count)}, ${values.length} of the codebook's values and groups, and ${matching.length} of the pages match “${text}”.`;
    };
    const follow = () => {
      input.value = new URLSearchParams(location.search).get("q") ?? "";
      if (input.value !== "" || this.searched) show();
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = input.value.trim();
      const query = text === "" ? "" : `?${new URLSearchParams({ q: text })}`;
      history.pushState(null, "", location.pathname + query);
      show();
    });
    // If it fails, it is tried again with the first letter.
    input.addEventListener("focus", () => void this.ready().catch(() => undefined));
    input.addEventListener("input", show);
    addEventListener("popstate", follow);
    onTryAgain(() => (input.value.trim() === "" ? void this.ready() : show()));
    // What was typed before the script was there stays.
    if (input.value === "") follow();
    else show();
  }

  /** Shows the first of the lines found, and how many more there are. */
  list(section: string, lines: readonly Line[], count: number): void {
    const box = this.querySelector<HTMLElement>(section)!;
    box.hidden = lines.length === 0;
    const items = lines.slice(0, MOST_SHOWN).map(({ href, title, about }) => {
      const item = document.createElement("li");
      const link = Object.assign(document.createElement("a"), {
        href,
        textContent: title,
        dir: "auto",
      });
      const note = Object.assign(document.createElement("span"), {
        className: "byline",
        textContent: about,
      });
      item.append(link, " ", note);
      return item;
    });
    if (count > MOST_SHOWN) {
      const rest = document.createElement("li");
      rest.textContent = `and ${count - MOST_SHOWN} more: add a word to narrow them down`;
      items.push(rest);
    }
    box.querySelector("ul")!.replaceChildren(...items);
  }
}

customElements.define("site-search", SiteSearch);
