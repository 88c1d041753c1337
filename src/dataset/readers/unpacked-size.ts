/** Signature of an entry in the list at the end of a ZIP archive (APPNOTE 6.3.10, 4.3.12). */
const ENTRY = 0x02014b50;
const PLACE_OF_SIZE = 24;

/**
 * The size in bytes that a ZIP archive says it has when it is unpacked: the sum over its list of files.
 * Something that is no archive has none.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== ENTRY) continue;
    size += view.getUint32(at + PLACE_OF_SIZE, true);
    at += 45;
  }
  return size;
}
