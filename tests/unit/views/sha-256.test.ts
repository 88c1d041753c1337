import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../../src/views/sha-256.ts";

/** Messages and digests of the examples that NIST publishes for FIPS 180-4. */
const EXAMPLES = [
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
] as const;

test.each(EXAMPLES)("the digest of a published example is the published one", (text, digest) => {
  expect(sha256(new TextEncoder().encode(text))).toBe(digest);
});

test("any bytes have the digest that Node gives them, around the ends of blocks too", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
    { numRuns: 500 },
  );
});

test("bytes that are part of a larger buffer are read from their own start", () => {
  const whole = new TextEncoder().encode("xxabcxx");
  expect(sha256(whole.subarray(2, 5))).toBe(EXAMPLES[0][1]);
});
