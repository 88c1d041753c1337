/**
 * Folder where Node keeps what it compiled, by the content of each file: commands that tests run start in
 * half the time.
 */
export const NODE_COMPILE_CACHE = new URL("../node_modules/.cache/compiled", import.meta.url)
  .pathname;
