import { STUDY_ID } from "../views/links.ts";
import { startPart } from "./start-part.ts";

const place = document.querySelector<HTMLElement>("[data-study]");
const id = new URLSearchParams(location.search).get(STUDY_ID)?.trim();
// What it may take a while to fetch is said where it will stand.
if (place && id) {
  place.querySelector("[role=status]")!.textContent = `Study ${id} is being loaded …`;
  startPart(place, () => import("./study.tsx"));
}
