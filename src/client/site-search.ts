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
  /** Ends the search before the latest one. */
  private latest = new AbortController();

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
    const { form, input } = this;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const { text } = this;
      const query = text === "" ? "" : `?${new URLSearchParams({ q: text })}`;
      history.pushState(null, "", location.pathname + query);
      this.show();
    });
    // If it fails, it is tried again with the first letter.
    input.addEventListener("focus", () => void this.ready().catch(() => undefined));
    input.addEventListener("input", () => this.show());
    addEventListener("popstate", () => this.follow());
    onTryAgain(() => (this.text === "" ? void this.ready() : this.show()));
    // What was typed before the script was there stays.
    if (input.value === "") this.follow();
    else this.show();
  }

  private get form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  private get input(): HTMLInputElement {
    return this.form.querySelector("input")!;
  }

  /** What stands in the field. */
  private get text(): string {
    return this.input.value.trim();
  }

  private say(words: string): void {
    this.querySelector("[role=status]")!.textContent = words;
  }

  /** Searches for what the address asks for. */
  private follow(): void {
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    if (this.input.value !== "" || this.searched) this.show();
  }

  /** Searches for what stands in the field. */
  private show(): void {
    this.answer().catch(() =>
      this.say(this.text === "" ? "" : `“${this.text}” was not searched for: see below.`),
    );
  }

  private async answer(): Promise<void> {
    if (this.text !== "" && !this.searched) this.say("Searching …");
    const { evidence, texts } = await this.ready();
    // What stands in the field now, if more was typed while the table was on its way.
    const { text } = this;
    this.latest.abort();
    const asked = (this.latest = new AbortController());
    await texts.prepare(text, asked.signal);
    if (asked.signal.aborted || text !== this.text) return;
    if (!texts.isReady(text)) throw new Error("words are missing");
    const found = await siteAnswers(evidence, texts, this.dataset["root"]!, text);
    if (text !== this.text) return;
    const { studies, count, values, ways } = found;
    this.list(".found-ways", ways, ways.length);
    this.list(".found-studies", studies, count);
    this.list(".found-values", values, values.length);
    const pages = this.listPages(text);
    this.say(
      text === ""
        ? ""
        : `${inWords(count)}, ${values.length} of the codebook's values and groups, and ${pages} of the pages match “${text}”.`,
    );
  }

  /** Shows the pages that hold all words, and says how many they are. */
  private listPages(text: string): number {
    const words = text.toLowerCase().split(/\s+/);
    const box = this.querySelector<HTMLElement>(".found-pages")!;
    const matching = [...box.querySelectorAll("li")].filter((page) => {
      const content = page.textContent.toLowerCase();
      page.hidden = !words.every((word) => content.includes(word));
      return !page.hidden;
    });
    box.hidden = matching.length === 0;
    return matching.length;
  }

  /** Shows the first of the lines found, and how many more there are. */
  private list(section: string, lines: readonly Line[], count: number): void {
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
