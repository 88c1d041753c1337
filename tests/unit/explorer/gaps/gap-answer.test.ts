import { h } from "preact";
import { expect, test } from "vitest";
import { Gaps } from "../../../../src/explorer/gaps/Gaps.tsx";
import { readAddress } from "../../../../src/views/address.ts";
import { defaultGapChoice } from "../../../../src/views/gap-choice.ts";
import { evidenceOf } from "../../../../src/wire/payload.ts";
import { shippedEdition } from "../../../data/shipped.ts";
import { draw, textsOf } from "../draw.ts";

const { contract, studies } = await shippedEdition("1.1");
const evidence = evidenceOf(contract, studies);

/** The first sentence of the answer for an address. */
function answer(query: string): string {
  const { view } = readAddress(contract, query);
  const props = {
    ...{ evidence, view, choice: defaultGapChoice(contract), faults: [], root: "/" },
    ...{ second: null, checked: null, find: () => null },
  };
  return textsOf(draw(h(Gaps, props)), ".gap-answer > p")[0]!;
}

// 47 of the 171 studies are of the breast, 126 of 2021 or later, counted by another tool.
test.each([
  ["", /are solid among 171 studies: /],
  ["?years=2021-2023", /are solid among 126 studies: /],
  [
    "?cancer_types=breast",
    /are solid among 47 studies and, where they are of cancer type, among all studies that pass the other filters: /,
  ],
  [
    "?cancer_types=breast&modalities=mri",
    /, where they are of modality or cancer type, among all /,
  ],
])("says of which studies the findings are: %s", (query, words) => {
  expect(answer(query)).toMatch(words);
});
