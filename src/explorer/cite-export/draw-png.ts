import type { Drawing } from "../../figures/heatmap-svg.ts";
import { withDensity } from "../../figures/png-density.ts";

const MM_PER_INCH = 25.4;

/**
 * A drawing as a PNG file, drawn by the browser.
 * @param dpi pixels per inch of the printed figure
 * @throws Error when the browser cannot draw so large a picture
 */
export async function drawPng(drawing: Drawing, dpi: number): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = (mm: number) => Math.round((mm / MM_PER_INCH) * dpi);
  const canvas = document.createElement("canvas");
  canvas.width = pixels(drawing.width);
  canvas.height = pixels(drawing.height);
  const image = new Image();
  const url = URL.createObjectURL(new Blob([drawing.svg], { type: "image/svg+xml" }));
  try {
    image.src = url;
    await image.decode();
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("the browser cannot draw so large a picture");
  return withDensity(new Uint8Array(await blob.arrayBuffer()), dpi);
}
