import { startWhenUsed } from "./start-when-used.ts";

const place = document.querySelector<HTMLElement>("[data-figure]");
if (place) {
  startWhenUsed(place, async () => {
    const { startFigure } = await import("./figure.tsx");
    await startFigure(place);
  });
}
