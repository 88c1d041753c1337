import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Codebook } from "../../contract/contract.ts";
import type { Suggestion, Suggestions } from "../../evidence/suggest.ts";
import { useAsFilters } from "../../views/use-as-filters.ts";
import type { View } from "../../views/view.ts";
import { joinWords } from "../../views/words.ts";

export interface SearchBoxProps {
  readonly codebook: Codebook;
  readonly view: View;
  readonly onChange: ((view: View, how?: "typing") => void) | undefined;
  readonly onFocus: (() => void) | undefined;
}

/** What can be taken from the list: one value, or all that the text names. */
interface Offer {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly filters: readonly Suggestion[];
  readonly rest: string;
}

/**
 * Free text over the studies and the names of their codes: words that name a
 * value offer it as a filter (an ARIA combobox with a list).
 */
export function SearchBox({ codebook, view, onChange, onFocus }: SearchBoxProps): JSX.Element {
  const { text } = view.filters;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggest = useSuggest();
  const offers = open && suggest.ready ? offersFor(suggest.ready(codebook, text)) : [];
  /** Enter was pressed before there was anything to take. */
  const early = useRef(false);
  // Enter turns a text into filters only where no word of it is lost.
  const first = offers[0]?.rest === "" ? 0 : -1;

  const type = (next: string) => {
    setOpen(true);
    setActive(-1);
    onChange?.({ ...view, filters: { ...view.filters, text: next.trimStart() } }, "typing");
  };
  const take = ({ filters, rest }: Offer) => {
    setOpen(false);
    onChange?.(useAsFilters(codebook, view, filters, rest));
  };
  useEffect(() => {
    if (early.current && offers[0] && first === 0) take(offers[0]);
    early.current = false;
  }, [suggest.ready]);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = offers.length - 1;
    const chosen = offers[Math.max(active, first)];
    if (event.key === "ArrowDown" && last >= 0) setActive(active >= last ? 0 : active + 1);
    else if (event.key === "ArrowUp" && last >= 0) setActive(active <= 0 ? last : active - 1);
    else if (event.key === "Enter" && chosen) take(chosen);
    else if (event.key === "Enter" && !suggest.ready) early.current = true;
    else if (event.key === "Escape" && offers.length > 0) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <label for="search">Search</label>
      <input
        id="search"
        type="text"
        enterkeyhint="search"
        placeholder="title, author, or a value"
        autocomplete="off"
        maxLength={200}
        value={text}
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `suggestion-${active}` : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={() => {
          suggest.load();
          onFocus?.();
        }}
        onBlur={() => setOpen(false)}
      />
      <p class="visually-hidden" role="status">
        {offers.length > 0 &&
          `${offers.length} ${offers.length === 1 ? "filter" : "filters"} to choose from with the arrow keys.`}
      </p>
      <ul id="suggestions" role="listbox" aria-label="Values" hidden={offers.length === 0}>
        {offers.map((offer, index) => (
          <li
            key={offer.key}
            id={`suggestion-${index}`}
            role="option"
            aria-selected={index === active}
            class={index === Math.max(active, first) ? "active" : undefined}
            // Before the field loses focus and the list goes.
            onPointerDown={(event) => {
              event.preventDefault();
              take(offer);
            }}
          >
            {offer.label} <span class="count">{offer.note}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Suggest = (codebook: Codebook, text: string) => Suggestions;

/** What knows the names of codes: fetched when a reader is about to search, as most never do. */
function useSuggest(): { readonly ready: Suggest | null; load(): void } {
  const [ready, setReady] = useState<Suggest | null>(null);
  const load = () => {
    // Without it a text is still searched for; the next visit of the field tries again.
    import("./suggest-code.ts").then(
      ({ suggest }) => setReady(() => suggest),
      () => undefined,
    );
  };
  return { ready, load };
}

function offersFor({ single, together, rest }: Suggestions): readonly Offer[] {
  const all: Offer[] =
    together.length === 0
      ? []
      : [
          {
            key: "together",
            label: joinWords(
              together.map(({ label }) => label),
              "and",
            ),
            note: "as filters",
            filters: together,
            rest,
          },
        ];
  return [
    ...all,
    ...single.map((one) => ({
      key: one.dimension.name + one.entry,
      label: one.label,
      note: [one.dimension.title, one.also && `also “${one.also}”`].filter(Boolean).join(", "),
      filters: [one],
      rest: one.rest,
    })),
  ];
}
