/**
 * Serves the built site on localhost, on the port that PORT names, or 4321. npm takes a script named
 * "preview" for what comes before one named "view", and runs it there too; so the server stands in
 * "prepreview", which comes before "preview" alone.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { end } from "./files-of-user.ts";

const folder = process.env["MAP_OUT"] ?? "dist";
const port = Number(process.env["PORT"] ?? 4321);
const base = (process.env["MAP_BASE"] ?? "/").replace(/\/*$/, "/");

if (!existsSync(join(folder, "index.html"))) {
  end(`${folder} holds no built site; npm run build makes one.`);
}
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  end(`PORT is "${process.env["PORT"]}", no port; a number from 0 to 65535 is right.`);
}
const { preview } = await import("astro");
const server = await preview({ server: { port }, logLevel: "error" }).catch((error: unknown) =>
  end(`The site cannot be served: ${error instanceof Error ? error.message : String(error)}`),
);
console.log(`The map is at http://localhost:${server.port}${base} (Ctrl+C ends it).`);
