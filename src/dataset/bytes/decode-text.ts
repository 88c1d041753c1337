import { singleByteText } from "./single-byte.ts";

/** The text of a file, or why it is none. */
export interface DecodedText {
  /** With line feeds as line ends, without byte order mark. */
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16";
  /** False when bytes stood for no letter; the text holds U+FFFD instead of them. */
  readonly valid: boolean;
  /** What was mended. */
  readonly notices: readonly string[];
  /** What is wrong with the file as a whole, or null. */
  readonly problem: string | null;
}

const PROBED = 200;

/**
 * The bytes of a file as text, nothing mended: byte order mark and line ends stay.
 * @throws TypeError when bytes stand for no letter
 */
export function plainText(bytes: Uint8Array): string {
  const label = utf16Label(bytes) ?? "utf-8";
  return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
}

/**
 * Reads bytes as a text: in UTF-8, in UTF-16 with a byte order mark as spreadsheets write it, or in
 * Windows-1252 or Mac Roman where that makes words of every byte. Line ends of Windows and of old Macs
 * become line feeds.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const label = utf16Label(bytes);
  const encoding = label === null ? "UTF-8" : "UTF-16";
  const blind = label === null && bytes.subarray(0, PROBED).includes(0);
  const sound = isValid(bytes, label ?? "utf-8");
  const old = sound || blind || label !== null ? null : singleByteText(bytes);
  const decoded = old?.text ?? new TextDecoder(label ?? "utf-8").decode(bytes);
  const text = decoded.replaceAll("\r\n", "\n");
  const notices: string[] = [];
  if (label !== null) notices.push("The file is in UTF-16; read as such.");
  if (old !== null) {
    notices.push(
      `The file is in ${old.name}; read as such. Saved as "CSV UTF-8" in Excel, or as UTF-8 elsewhere, it needs no guess.`,
    );
  }
  const mac = text.includes("\r") && !text.includes("\n");
  if (mac) notices.push("The lines end as on old Macs; read as lines.");
  return {
    text: mac ? text.replaceAll("\r", "\n") : text,
    encoding,
    valid: sound || old !== null,
    notices,
    problem: blind
      ? "The file is no text in UTF-8, or is in UTF-16 without a mark that says so; saved as UTF-8 is right."
      : null,
  };
}

function utf16Label([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function isValid(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
