import { render } from "preact";
import { deskFor } from "./desk.ts";
import { keepStart, type KeptWork } from "./kept-work.ts";
import { Making, type PageAround } from "./Making.tsx";

/**
 * Starts the work on a file, or goes on with work that was kept.
 * @param place the element that is drawn into
 */
export function startMaking(place: HTMLElement, work: KeptWork, page: PageAround): void {
  const desk = deskFor(work.start);
  // A view that the address names is one of the work before.
  if (work.edits.length === 0) history.replaceState(null, "", location.pathname);
  const close = (why: string) => {
    desk.stop();
    render(null, place);
    history.replaceState(null, "", location.pathname);
    page.close(why);
  };
  render(
    <Making
      desk={desk}
      first={work}
      page={{ ...page, close }}
      onMade={() => void keepStart(work.start)}
    />,
    place,
  );
}
