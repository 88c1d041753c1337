import { startPart } from "./start-part.ts";

const place = document.querySelector<HTMLElement>("[data-explorer]");
if (place) startPart(place, () => import("./explorer.tsx"));
