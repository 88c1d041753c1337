/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND = Uint32Array.from(
  (
    "428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 " +
    "d807aa98 12835b01 243185be 550c7dc3 72be5d74 80deb1fe 9bdc06a7 c19bf174 " +
    "e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da " +
    "983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 " +
    "27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e 92722c85 " +
    "a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 " +
    "19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 " +
    "748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2"
  )
    .split(" ")
    .map((word) => Number.parseInt(word, 16)),
);

/** The same of the square roots of the first eight primes. */
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/** Bytes of a block. */
const BLOCK = 64;

/**
 * SHA-256 of some bytes, as 64 hexadecimal digits in lower case (FIPS 180-4,
 * https://doi.org/10.6028/NIST.FIPS.180-4).
 *
 * Written out because the browser's own, `crypto.subtle`, is missing where a reader opens a saved
 * page from disk or a copy of the site over plain http, and a fingerprint must be the same there.
 */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(START);
  const padded = pad(bytes);
  for (let at = 0; at < padded.byteLength; at += BLOCK) mixIn(state, padded, at);
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** The message, a one bit, zeros, and the length in bits as 64 bits: whole blocks. */
function pad(bytes: Uint8Array): DataView {
  const blocks = Math.ceil((bytes.length + 9) / BLOCK);
  const padded = new Uint8Array(blocks * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

/** One block (FIPS 180-4, section 6.2.2); arrays of unsigned words keep additions modulo 2^32. */
function mixIn(state: Uint32Array, message: DataView, at: number): void {
  const w = new Uint32Array(64);
  for (let t = 0; t < 64; t += 1) {
    w[t] =
      t < 16
        ? message.getUint32(at + 4 * t)
        : lowSigma(w[t - 2]!, 17, 19, 10) + w[t - 7]! + lowSigma(w[t - 15]!, 7, 18, 3) + w[t - 16]!;
  }
  const work = Uint32Array.from(state);
  for (let t = 0; t < 64; t += 1) {
    const [a, b, c, , e, f, g, h] = work;
    const choice = (e! & f!) ^ (~e! & g!);
    const majority = (a! & b!) ^ (a! & c!) ^ (b! & c!);
    const first = h! + highSigma(e!, 6, 11, 25) + (choice >>> 0) + ROUND[t]! + w[t]!;
    const second = highSigma(a!, 2, 13, 22) + (majority >>> 0);
    work.copyWithin(1, 0, 7);
    work[4]! += first;
    work[0] = first + second;
  }
  work.forEach((word, i) => {
    state[i]! += word;
  });
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function highSigma(word: number, a: number, b: number, c: number): number {
  return (rotate(word, a) ^ rotate(word, b) ^ rotate(word, c)) >>> 0;
}

function lowSigma(word: number, a: number, b: number, shift: number): number {
  return (rotate(word, a) ^ rotate(word, b) ^ (word >>> shift)) >>> 0;
}
