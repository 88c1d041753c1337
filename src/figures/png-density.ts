import { sum } from "d3-array";

const SIGNATURE_LENGTH = 8;
const METRES_PER_INCH = 0.0254;

/**
 * A PNG file that says how large it is to be printed: with a pHYs chunk in place of any it had
 * (PNG specification, third edition, section 11.3.4.3, https://www.w3.org/TR/png-3/#11pHYs).
 * @param dpi pixels per inch
 */
export function withDensity(png: Uint8Array<ArrayBuffer>, dpi: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  const body = new DataView(new ArrayBuffer(9));
  body.setUint32(0, perMetre);
  body.setUint32(4, perMetre);
  body.setUint8(8, 1);
  const [header, ...rest] = chunksOf(png).filter(({ type }) => type !== "pHYs");
  const parts = [
    png.subarray(0, SIGNATURE_LENGTH),
    header!.bytes,
    chunk("pHYs", new Uint8Array(body.buffer)),
    ...rest.map(({ bytes }) => bytes),
  ];
  const joined = new Uint8Array(sum(parts, ({ length }) => length));
  parts.reduce((at, part) => {
    joined.set(part, at);
    return at + part.length;
  }, 0);
  return joined;
}

function chunksOf(png: Uint8Array): { readonly type: string; readonly bytes: Uint8Array }[] {
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks = [];
  for (let at = SIGNATURE_LENGTH; at < png.length;) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, bytes: png.subarray(at, end) });
    at = end;
  }
  return chunks;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(body, 8);
  view.setUint32(8 + body.length, crc32(bytes.subarray(4, 8 + body.length)));
  return bytes;
}

/** The check sum of a chunk (the same specification, annex D), bit by bit: the chunk is short. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
