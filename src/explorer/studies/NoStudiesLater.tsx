import { lazyComponent } from "../ui/lazy-component.tsx";

/** What helps where no study passes, whose code comes when a reader is about to search, or finds none. */
export const NoStudies = lazyComponent(async () => (await import("./NoStudies.tsx")).NoStudies);
