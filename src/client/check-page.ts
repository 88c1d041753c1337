import { startPart } from "./start-part.ts";

const place = document.querySelector<HTMLElement>("[data-check]");
if (place) startPart(place, () => import("./check.tsx"));
