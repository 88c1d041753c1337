import { describe, expect, test } from "vitest";
import { silentShare } from "../../src/evidence/silent-share.ts";
import { shareInWords } from "../../src/views/share-words.ts";
import { evidenceOf } from "../../src/wire/payload.ts";
import { shippedEdition } from "./shipped.ts";

const { contract, studies } = await shippedEdition();
const { table } = evidenceOf(contract, studies);
const share = (id: string) => {
  const indicator = contract.indicators.find((one) => one.id === id)!;
  return { ...silentShare(table, indicator), words: indicator.saying };
};

// The numbers that the description of release 1.1 gives, which others counted.
describe("the qualities of the shipped studies", () => {
  test("are reported, are said at all, or stay open", () => {
    expect(share("formal-validation")).toMatchObject({ count: 36, of: 171, saying: 83 });
    expect(share("transparent-models")).toMatchObject({ count: 19, saying: 171 - 31 });
    expect(share("public-data")).toMatchObject({ count: 47, saying: 64 });
    expect(share("code")).toMatchObject({ count: 15, saying: 15, deniable: false });
    expect(share("decision-support")).toMatchObject({ count: 4, saying: 4, deniable: false });
  });

  test("stand in words with all three numbers", () => {
    const { words, ...formal } = share("formal-validation");
    expect(shareInWords(formal, words)).toBe(
      "36 of 171 studies (21%; 43% of the 83 that say how the explanation was checked; the 88 silent ones leave 21% to 73% open)",
    );
    expect(shareInWords(share("code"))).toBe(
      "15 of 171 studies (9%; the other 156 are silent, which leaves 9% to 100% open)",
    );
  });

  test("are told as reports: of the study or of its record, never as facts", () => {
    for (const { sentence, noneSentence } of contract.indicators) {
      expect(sentence).toMatch(/^(?:report|name|say) /);
      expect(noneSentence).toMatch(/^(?:reports|names|says) /);
    }
  });
});
