import { expect, it } from "vitest";
import { loadEdition } from "../../../src/dataset/load-edition.ts";
import { allBits } from "../../../src/evidence/bits.ts";
import { otherCodings, secondCoding } from "../../../src/evidence/gaps/second-coding.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { shippedEdition } from "../../data/shipped.ts";

// Of release 1.0, 33 studies were coded twice; of release 1.1 all 171.
it.each([
  ["data/releases/1.0", 33],
  ["data/releases/1.1", 171],
])("%s: says of how many studies there are two codings", async (folder, studies) => {
  const edition = await loadEdition(folder, "frozen");
  const table = evidenceTable(edition.contract, edition.studies);
  const second = secondCoding(table, edition.agreement)!;
  expect(second.studies).toBe(studies);
  // It is sent to the browser as JSON.
  const sent = JSON.parse(JSON.stringify(second)) as typeof second;
  const contextOf = () => allBits(table.size);
  const [one, two] = [second, sent].map((given) => otherCodings(table, given, contextOf)!);
  for (const coder of [0, 1] as const) {
    expect(two![coder].table.columns).toEqual(one![coder].table.columns);
    expect(otherCodings(table, second, contextOf)![coder].table).toBe(one![coder].table);
  }
});

it("says nothing of a table coded once", async () => {
  const { contract, studies } = await shippedEdition("1.1");
  const table = evidenceTable(contract, studies);
  expect(secondCoding(table, null)).toBeNull();
  expect(secondCoding(table, [])).toBeNull();
  expect(otherCodings(table, null, () => allBits(table.size))).toBeNull();
});
