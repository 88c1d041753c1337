import { startPart } from "./start-part.ts";

const place = document.querySelector<HTMLElement>("[data-gaps]");
if (place) startPart(place, () => import("./gaps.tsx"));
