import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** What the thread that draws is asked for. */
export interface PngJob {
  readonly id: number;
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly font: string;
  readonly fontFiles: string[];
}

/** What it answers. */
export type PngAnswer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly fault: string };

/** The same letters on every machine: what is installed there differs. */
export const FONT = "DejaVu Sans";
const fontFile = createRequire(join(process.cwd(), "package.json")).resolve;
const FONT_FILES = ["DejaVuSans", "DejaVuSans-Bold"].map((name) =>
  fontFile(`dejavu-fonts-ttf/ttf/${name}.ttf`),
);

/** Pictures already asked for: the newest release and the table in work mostly show the same. */
const known = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
const waiting = new Map<number, PromiseWithResolvers<Uint8Array<ArrayBuffer>>>();
let thread: Worker | undefined;

/**
 * An SVG drawing as PNG, drawn beside what else is done.
 * @param width in pixels
 * @throws Error when it cannot be drawn
 */
export function pngOf(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${width} ${svg}`;
  const before = known.get(key);
  if (before) return before;
  const picture = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  known.set(key, picture.promise);
  const id = known.size;
  waiting.set(id, picture);
  thread ??= startThread();
  // Nothing else may be left to wait for.
  thread.ref();
  const job: PngJob = { id, svg, width, font: FONT, fontFiles: FONT_FILES };
  thread.postMessage(job);
  return picture.promise;
}

function startThread(): Worker {
  // Not from beside this module, which a build packs elsewhere.
  const started = new Worker(join(process.cwd(), "src/site/png-worker.ts"));
  started.on("message", (answer: PngAnswer) => {
    const picture = waiting.get(answer.id)!;
    waiting.delete(answer.id);
    if ("bytes" in answer) picture.resolve(answer.bytes);
    else picture.reject(new Error(answer.fault));
    if (waiting.size === 0) started.unref();
  });
  started.on("error", (error) => {
    for (const picture of waiting.values()) picture.reject(error);
    waiting.clear();
    thread = undefined;
  });
  return started;
}
