import { startPart } from "./start-part.ts";

const place = document.querySelector<HTMLElement>("[data-explorer]");
// Links to studies and to the gaps lead to pages of their own.
const ANSWERED = 'a:not(.studies a, [href*="/gaps/"])';
if (place) startPart(place, () => import("./explorer.tsx"), ANSWERED);
