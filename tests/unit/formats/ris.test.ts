import fc from "fast-check";
import { expect, test } from "vitest";
import { cslItem } from "../../../src/formats/csl-json.ts";
import { risOf } from "../../../src/formats/ris.ts";
import { hostileStudy, inventedStudy } from "./invented.ts";

test("a journal article is written line by line", () => {
  expect(risOf([cslItem(inventedStudy())])).toBe(
    [
      "TY  - JOUR",
      "ID  - t0001",
      "TI  - An invented study",
      "AU  - Sample, A. B.",
      "AU  - van Test, C.",
      "PY  - 2020",
      "DA  - 2020///",
      "T2  - Invented Journal of Tests",
      "JO  - Invented Journal of Tests",
      "DO  - 10.5555/12345678",
      "UR  - https://doi.org/10.5555/12345678",
      "AN  - 1",
      "N1  - PMID: 1",
      "ER  - ",
      "",
    ].join("\r\n"),
  );
});

test("a conference paper names its venue as meeting and as proceedings", () => {
  const text = risOf([cslItem(inventedStudy({ venue: "Invented Workshop" }))]);
  expect(text).toContain("TY  - CONF\r\n");
  expect(text).toContain("T2  - Invented Workshop\r\nC3  - Invented Workshop\r\n");
});

test("the number in PubMed and what the list of authors lacks stand in one note", () => {
  expect(risOf([cslItem(inventedStudy({ authorsComplete: false }))])).toContain(
    "N1  - PMID: 1; Author list incomplete on the source.\r\n",
  );
});

test("no studies give no text, two give two records with an empty line between", () => {
  expect(risOf([])).toBe("");
  const two = [cslItem(inventedStudy()), cslItem(inventedStudy({ id: "t0002" }))];
  expect(risOf(two).match(/^ER {2}- \r\n\r\nTY {2}- /gm)).toHaveLength(1);
});

test("whatever the values hold, every line carries a tag and each study is one record", () => {
  fc.assert(
    fc.property(fc.array(hostileStudy, { maxLength: 4 }), (studies) => {
      const lines = risOf(studies.map(cslItem)).split(/[\n\r\u0085\u2028\u2029]+/);
      const filled = lines.filter((line) => line !== "");
      expect(filled.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
      expect(filled.filter((line) => line.startsWith("TY  - "))).toHaveLength(studies.length);
      expect(filled.filter((line) => line.startsWith("ER  - "))).toHaveLength(studies.length);
    }),
  );
});
