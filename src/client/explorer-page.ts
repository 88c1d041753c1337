import { startWhenUsed } from "./start-when-used.ts";

const place = document.querySelector<HTMLElement>("[data-explorer]");
if (place) {
  startWhenUsed(place, async () => {
    const { startExplorer } = await import("./explorer.tsx");
    await startExplorer(place);
  });
}
