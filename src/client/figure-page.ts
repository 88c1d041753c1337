import { startPart } from "./start-part.ts";

const place = document.querySelector<HTMLElement>("[data-figure]");
if (place) startPart(place, () => import("./figure.tsx"));
