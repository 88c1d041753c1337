import type { View } from "./view.ts";

/** One setting of a view as it stands in an address. */
export interface Setting {
  /** Name of the address parameter. */
  readonly name: string;
  /** The setting spelled out, "" for "none"; null where the view has no such setting. */
  write(view: View): string | null;
  /**
   * The view with the setting read from a text; what the text says wrongly is
   * dropped and told to `fault`.
   */
  read(text: string, view: View, fault: (reason: string) => void): View;
}

/** A setting whose text is one of a few words. */
export function oneOf<T extends string>(
  name: string,
  values: readonly T[],
  access: { get(view: View): T; set(view: View, value: T): View },
): Setting {
  return {
    name,
    write: (view) => access.get(view),
    read(text, view, fault) {
      const value = values.find((known) => known === text);
      if (value !== undefined) return access.set(view, value);
      fault(`“${text}” is none of ${values.join(", ")}`);
      return view;
    },
  };
}

/** The items of a list in an address, each once. */
export function items(text: string): string[] {
  return [...new Set(text.split(",").filter(Boolean))];
}
