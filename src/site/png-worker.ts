/**
 * Draws SVG as PNG in a thread of its own, while pages are made in the main one. It takes a `PngJob`
 * at a time and answers each with a `PngAnswer`.
 */
import { parentPort } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import type { PngAnswer, PngJob } from "./png-thread.ts";

parentPort!.on("message", ({ id, svg, width, font, fontFiles }: PngJob) => {
  try {
    const image = new Resvg(svg, {
      fitTo: { mode: "width", value: width },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: font, sansSerifFamily: font },
    }).render();
    answer({ id, bytes: new Uint8Array(image.asPng()) });
  } catch (error) {
    answer({ id, fault: String(error) });
  }
});

function answer(message: PngAnswer): void {
  parentPort!.postMessage(message);
}
