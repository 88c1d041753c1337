import { lazyComponent } from "../ui/lazy-component.tsx";

/** What is known of a chosen number, whose code comes when the map has started, or is asked for. */
export const CellFacts = lazyComponent(async () => (await import("./CellFacts.tsx")).CellFacts);
