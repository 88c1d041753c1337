/** Serves the built site on localhost. The port is the first argument, or 4321. */
import { preview } from "astro";

const port = Number(process.argv[2] ?? 4321);
const server = await preview({ server: { port }, logLevel: "error" });
const base = (process.env["MAP_BASE"] ?? "/").replace(/\/*$/, "/");
console.log(`The map is at http://localhost:${server.port}${base} (Ctrl+C ends it).`);
