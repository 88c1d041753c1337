import type { Drawing } from "../figures/heatmap-svg.ts";
import { viewDrawing } from "./view-figure.ts";
import { viewRoutes } from "./views.ts";

/** A picture that is being drawn. */
export interface PictureProps {
  readonly [name: string]: unknown;
  readonly picture: Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Routes of a picture of each named view. Routes are asked for before the first page is made, so the
 * pictures are drawn beside the pages.
 */
export function pictureRoutes(draw: (drawing: Drawing) => PictureProps["picture"]) {
  const host = import.meta.env.SITE as string | undefined;
  const site = host === undefined ? undefined : new URL(host);
  return viewRoutes().map(({ params, props }) => {
    const picture = draw(viewDrawing(props.edition, props.page, site));
    // Whoever asks for the picture is told; until then a failure waits.
    picture.catch(() => undefined);
    return { params, props: { picture } };
  });
}
