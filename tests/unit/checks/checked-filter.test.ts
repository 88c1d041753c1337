import { describe, expect, test } from "vitest";
import type { Codebook } from "../../../src/contract/contract.ts";
import { countBits } from "../../../src/evidence/bits.ts";
import { NO_FILTERS, select } from "../../../src/evidence/selection.ts";
import { evidenceTable, withCheckedStudies } from "../../../src/evidence/table.ts";
import { readAddress, writeAddress, writeFullAddress } from "../../../src/views/address.ts";
import { chooseChecked } from "../../../src/views/change.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import { selectionInWords } from "../../../src/views/words.ts";
import { pack, unpack, type Source } from "../../../src/wire/payload.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

const checkedBook: Codebook = { ...smallCodebook, checked: true };
const table = withCheckedStudies(evidenceTable(checkedBook, smallStudies), [1, 4]);
const asked = chooseChecked(defaultView(checkedBook), true);

describe("the filter for studies of which people checked a code", () => {
  test("lets those pass, together with the other filters", () => {
    expect(countBits(select(table, asked.filters, null))).toBe(2);
    const none = evidenceTable(smallCodebook, smallStudies);
    expect(countBits(select(none, asked.filters, null))).toBe(0);
    const words = selectionInWords(checkedBook, asked.filters, { selected: 2, size: 8 });
    expect(words.rest).toBe(": checked by people.");
  });

  test("stands in the address only where it is asked for", () => {
    expect(writeAddress(checkedBook, asked)).toBe("?checks=yes");
    expect(readAddress(checkedBook, "?checks=yes")).toMatchObject({ view: asked, faults: [] });
    expect(chooseChecked(asked, false).filters).toEqual(NO_FILTERS);
    expect(writeFullAddress(checkedBook, defaultView(checkedBook))).not.toContain("checks");
    expect(readAddress(checkedBook, "?checks=no").faults).toHaveLength(1);
  });

  test("is unknown to a table that nobody checked", () => {
    const { view, faults } = readAddress(smallCodebook, "?checks=yes");
    expect(view.filters).toEqual(NO_FILTERS);
    expect(faults).toHaveLength(1);
  });

  test("comes to the browser as it is, and not at all where nobody checked", () => {
    const words = { titles: [], bylines: [] };
    const source = {} as Source;
    const none = () => Promise.reject(new Error("no file"));
    const back = unpack(JSON.parse(JSON.stringify(pack(table, words, source))), none);
    expect(back.table.checked).toEqual(table.checked);
    expect(back.table.codebook.checked).toBe(true);
    const plain = pack(evidenceTable(smallCodebook, smallStudies), words, source);
    expect(JSON.stringify(plain)).not.toContain("checked");
  });
});
