import { startWhenUsed } from "./start-when-used.ts";

const place = document.querySelector<HTMLElement>("[data-gaps]");
if (place) {
  startWhenUsed(place, async () => {
    const { startGaps } = await import("./gaps.tsx");
    await startGaps(place);
  });
}
