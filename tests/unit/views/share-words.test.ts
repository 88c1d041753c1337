import { describe, expect, test } from "vitest";
import type { SilentShare } from "../../../src/evidence/silent-share.ts";
import { countAndSilence, shareInWords, silenceInShare } from "../../../src/views/share-words.ts";

/** An invented share; `silent` of them do not say. */
const share = (count: number, of: number, silent: number, deniable = true): SilentShare => ({
  count,
  of,
  saying: of - silent,
  low: of === 0 ? 0 : count / of,
  high: of === 0 ? 0 : (count + silent) / of,
  deniable,
});

describe("a share in words", () => {
  test("tells of all, of those that say, and what is open", () => {
    expect(shareInWords(share(2, 10, 5), "say how")).toBe(
      "2 of 10 studies (20%; 40% of the 5 that say how; the 5 silent ones leave 20% to 70% open)",
    );
  });

  test("is one number where every record says", () => {
    expect(shareInWords(share(3, 9, 0))).toBe("3 of 9 studies (33%)");
    expect(silenceInShare(share(3, 9, 0))).toBe("");
  });

  test("tells no share of those that say where none could say no", () => {
    expect(silenceInShare(share(2, 10, 8, false))).toBe(
      "the other 8 are silent, which leaves 20% to 100% open",
    );
    expect(silenceInShare(share(9, 10, 1, false))).toBe(
      "the other 1 is silent, which leaves 90% to 100% open",
    );
  });

  test("is a count beside those that are silent, where there are any", () => {
    expect(countAndSilence(share(2, 1007, 1004))).toBe("2 of 1,007, 1,004 silent");
    expect(countAndSilence(share(2, 7, 0))).toBe("2 of 7");
  });

  test("of nobody who says is no share", () => {
    expect(silenceInShare(share(0, 4, 4))).toBe("no record says, which leaves 0% to 100% open");
  });

  test("is singular where one says or one is silent", () => {
    expect(silenceInShare(share(1, 3, 2))).toBe(
      "the only one that is not silent does; the 2 silent ones leave 33% to 100% open",
    );
    expect(silenceInShare(share(0, 3, 1))).toBe(
      "0% of the 2 that say; the silent one leaves 0% to 33% open",
    );
  });

  test("under one percent is never none", () => {
    expect(shareInWords(share(1, 1000, 500))).toBe(
      "1 of 1,000 studies (<1%; <1% of the 500 that say; the 500 silent ones leave <1% to 50% open)",
    );
  });
});
