import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Codebook } from "../../contract/contract.ts";
import type { View } from "../../views/view.ts";
import { choose } from "../../views/change.ts";
import { suggest, type Suggestion } from "./suggest.ts";

export interface SearchBoxProps {
  readonly codebook: Codebook;
  readonly view: View;
  readonly onChange: ((view: View, how?: "typing") => void) | undefined;
  readonly onFocus: (() => void) | undefined;
}

/**
 * Free text over the studies that also knows the vocabulary: a word that names a
 * value offers it as a filter (an ARIA combobox with a list).
 */
export function SearchBox({ codebook, view, onChange, onFocus }: SearchBoxProps): JSX.Element {
  const { text } = view.filters;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = open ? suggest(codebook, text) : [];

  const type = (next: string) => {
    setOpen(true);
    setActive(-1);
    onChange?.({ ...view, filters: { ...view.filters, text: next.trimStart() } }, "typing");
  };
  const take = ({ dimension, entry }: Suggestion) => {
    setOpen(false);
    const cleared = { ...view, filters: { ...view.filters, text: "" } };
    const before = view.filters.choices[dimension.name];
    const entries = [...(before?.entries ?? []), entry];
    onChange?.(choose(codebook, cleared, dimension.name, { entries, mode: before?.mode ?? "any" }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = suggestions.length - 1;
    if (event.key === "ArrowDown" && last >= 0) setActive(active >= last ? 0 : active + 1);
    else if (event.key === "ArrowUp" && last >= 0) setActive(active <= 0 ? last : active - 1);
    else if (event.key === "Enter" && suggestions.length > 0)
      take(suggestions[Math.max(active, 0)]!);
    else if (event.key === "Escape" && open) setOpen(false);
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
        aria-expanded={suggestions.length > 0}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `suggestion-${active}` : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => setOpen(false)}
      />
      <ul id="suggestions" role="listbox" aria-label="Values" hidden={suggestions.length === 0}>
        {suggestions.map((suggestion, index) => (
          <li
            key={suggestion.dimension.name + suggestion.entry}
            id={`suggestion-${index}`}
            role="option"
            aria-selected={index === active}
            class={index === Math.max(active, 0) ? "active" : undefined}
            // Before the field loses focus and the list goes.
            onPointerDown={(event) => {
              event.preventDefault();
              take(suggestion);
            }}
          >
            {suggestion.label} <span class="count">{suggestion.dimension.title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
