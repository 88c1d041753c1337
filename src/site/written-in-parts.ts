import type { Study } from "../contract/study.ts";

/** What a format writes between studies, and behind the last. */
export interface Frame {
  readonly between: string;
  readonly behind: string;
}

/** The frames of the formats that studies are offered in. */
export const FRAMES = {
  rows: { between: "", behind: "" },
  ris: { between: "\r\n", behind: "" },
  bibtex: { between: "\n", behind: "" },
  inList: { between: ",", behind: "]" },
  inObject: { between: ",", behind: "]}" },
} as const satisfies Readonly<Record<string, Frame>>;

/** Studies written at once: some hundred kilobytes. */
const PER_PART = 500;

/**
 * What a format writes of studies, in parts that make the whole one after the other: a large table is
 * never one text, which would take a gigabyte with all that it is made from.
 * @param write what is written of some studies; what stands before the first is the same for all
 * @param frame of that format
 */
export function* writtenInParts(
  write: (studies: readonly Study[]) => string,
  { between, behind }: Frame,
  studies: readonly Study[],
  perPart = PER_PART,
): Generator<string> {
  const none = write([]);
  const before = none.slice(0, none.length - behind.length);
  yield before;
  for (let from = 0; from < studies.length; from += perPart) {
    const text = write(studies.slice(from, from + perPart));
    const body = text.slice(before.length, text.length - behind.length);
    yield from === 0 ? body : between + body;
  }
  yield behind;
}
