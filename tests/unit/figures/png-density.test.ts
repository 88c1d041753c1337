import { crc32, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { withDensity } from "../../../src/figures/png-density.ts";

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** A PNG file of one black pixel, with other chunks after its header. */
function pixel(...others: Buffer[]): Uint8Array<ArrayBuffer> {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const whole = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...others,
    chunk("IDAT", deflateSync(Buffer.from([0, 0]))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return new Uint8Array(whole);
}

/** The pHYs chunk for pixels per metre. */
function density(perMetre: number): Buffer {
  const body = Buffer.alloc(9);
  body.writeUInt32BE(perMetre, 0);
  body.writeUInt32BE(perMetre, 4);
  body[8] = 1;
  return chunk("pHYs", body);
}

describe("a PNG file", () => {
  test.each([
    [300, 11811],
    [600, 23622],
  ])("of %i dpi says so after its header: %i pixels a metre", (dpi, perMetre) => {
    expect(withDensity(pixel(), dpi)).toEqual(pixel(density(perMetre)));
  });

  test("that said another density says the new one only", () => {
    expect(withDensity(pixel(density(2835)), 300)).toEqual(pixel(density(11811)));
  });
});
