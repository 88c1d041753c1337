/**
 * A message of the readers as the page says it: without sentences on options of the command line, which
 * the page has controls for.
 */
export function withoutOptions(message: string): string {
  return message
    .split(/(?<=[.:])\s+/)
    .reduce<string[]>((sentences, part) => {
      const last = sentences.at(-1);
      // What stands behind a colon belongs to what stands before it.
      if (last?.endsWith(":")) sentences[sentences.length - 1] = `${last} ${part}`;
      else sentences.push(part);
      return sentences;
    }, [])
    .filter((sentence) => !/(?:^|\s)--[a-z]|npm run/.test(sentence))
    .join(" ");
}
