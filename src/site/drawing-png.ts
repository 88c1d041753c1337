import type { Drawing } from "../figures/heatmap-svg.ts";
import { withDensity } from "../figures/png-density.ts";
import { UNITS_PER_MM } from "../figures/svg-parts.ts";
import { FONT, pngOf } from "./png-thread.ts";

/** Size in pixels that sites show link previews in. */
export const PREVIEW = { width: 1200, height: 630 } as const;

const MM_PER_INCH = 25.4;

/** A drawing as PNG, at a number of pixels per inch of print. */
export async function figurePng(
  { svg, width }: Drawing,
  dpi: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return withDensity(await pngOf(svg, Math.round((width / MM_PER_INCH) * dpi)), dpi);
}

/** The upper part of a drawing in the shape of a link preview, as PNG. */
export function previewPng({ svg, width }: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const units = width * UNITS_PER_MM;
  const height = (units * PREVIEW.height) / PREVIEW.width;
  const cropped = svg.replace(
    /^<svg [^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${units} ${height}" font-family="${FONT}">`,
  );
  return pngOf(cropped, PREVIEW.width);
}
