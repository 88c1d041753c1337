import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export interface WebServer {
  /** Without a slash at its end. */
  readonly address: string;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".atom": "application/atom+xml",
  ".ttf": "font/ttf",
};
const PACKED_ALREADY = [".png", ".ttf"];

/**
 * Serves a folder as hosts of static sites do: with Brotli or gzip, content types, the right to keep
 * what is named by its content, and the site's own page for what is missing.
 */
export async function serveFolder(folder: string): Promise<WebServer> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const asked = fileOf(folder, path);
    const file = asked ?? fileOf(folder, "/404.html");
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    const type = extname(file);
    const accepted = request.headers["accept-encoding"] ?? "";
    const coding = PACKED_ALREADY.includes(type)
      ? null
      : (["br", "gzip"] as const).find((name) => accepted.includes(name));
    const key = `${coding ?? ""} ${file}`;
    const body = packed.get(key) ?? pack(readFileSync(file), coding ?? null);
    packed.set(key, body);
    response.writeHead(asked === null ? 404 : 200, {
      "content-type": TYPES[type] ?? "application/octet-stream",
      "content-length": body.length,
      "cache-control": path.startsWith("/_astro/")
        ? "public, max-age=31536000, immutable"
        : "public, max-age=600",
      ...(coding ? { "content-encoding": coding, vary: "accept-encoding" } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Compresses as hosts do that compress when asked: quality 5 of Brotli, 6 of gzip. */
function pack(body: Buffer, coding: "br" | "gzip" | null): Buffer {
  if (coding === "br") {
    return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
  return coding === "gzip" ? gzipSync(body) : body;
}

function fileOf(folder: string, path: string): string | null {
  const file = join(folder, normalize(path), path.endsWith("/") ? "index.html" : "");
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
