import { preview } from "astro";
import { afterAll, beforeAll } from "vitest";

/**
 * Serves a built site for the tests of a file.
 * @returns gives its address, without a slash at its end, once the tests run
 */
export function serve(folder: string): () => string {
  let stop = async (): Promise<void> => undefined;
  let address = "";
  beforeAll(async () => {
    const server = await preview({ outDir: folder, server: { port: 0 }, logLevel: "error" });
    address = `http://localhost:${server.port}`;
    stop = () => server.stop();
  });
  afterAll(() => stop());
  return () => address;
}
