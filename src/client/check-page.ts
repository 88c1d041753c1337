import { startWhenUsed } from "./start-when-used.ts";

const place = document.querySelector<HTMLElement>("[data-check]");
if (place) {
  startWhenUsed(place, async () => {
    const { startCheck } = await import("./check.tsx");
    await startCheck(place);
  });
}
