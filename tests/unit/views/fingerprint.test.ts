import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "../../../src/views/fingerprint.ts";
import { shipped } from "../../data/shipped.ts";

const checksum = "5bc37222b81d389aa2085d3a394903fc076cf879f22ed3b610096f4613762bd4";

test("a fingerprint is the start of what sha256sum says of the checksum and the sorted ids", () => {
  // printf '%s\ns0002\ns0010\ns0100' 5bc3… | sha256sum
  expect(fingerprint(checksum, ["s0100", "s0002", "s0010"])).toBe("37b0a766fb");
  // printf '%s' 5bc3… | sha256sum
  expect(fingerprint(checksum, [])).toBe("fce6cb9907");
});

test("the order of the studies does not matter, any other study or table does", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,5}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(ids, ids, (some, others) => {
      const mark = fingerprint(checksum, some);
      expect(fingerprint(checksum, some.toReversed())).toBe(mark);
      expect(fingerprint(checksum, some.slice(1))).not.toBe(mark);
      expect(fingerprint(checksum.replace("5", "6"), some)).not.toBe(mark);
      const equal = some.toSorted().join() === others.toSorted().join();
      expect(fingerprint(checksum, others) === mark).toBe(equal);
    }),
  );
});

test("the checksum above is that of the frozen table, so that release 1.0 keeps its fingerprints", () => {
  const bytes = shipped("releases/1.0/studies.csv");
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(checksum);
});
