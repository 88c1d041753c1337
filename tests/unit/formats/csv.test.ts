import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csv, studiesCsv } from "../../../src/formats/csv.ts";
import { hostileStudy, hostileText, inventedContract, inventedStudy } from "./invented.ts";

/** Rows read back by papaparse, with the apostrophe against formulas taken off. */
function readBack(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" });
  expect(errors).toEqual([]);
  return data
    .slice(0, -1)
    .map((row) => row.map((cell) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)));
}

test("cells are quoted only where they must be", () => {
  expect(csv([["a", 'b "c"', "d,e", "f\ng", 2018]])).toBe('a,"b ""c""","d,e","f\ng",2018\r\n');
});

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "'=1",
  "''-x",
  '-1 +HYPERLINK("x")',
  "+1 +cmd|' /C calc'!A0",
])("%j gets an apostrophe in front", (text) => {
  expect(readBack(csv([[text, ""]]))).toEqual([[text, ""]]);
  expect(csv([[text, ""]])).toMatch(/^"?'/);
});

test("numbers stay numbers and other text stays as it is", () => {
  expect(csv([[-5, 0.5, "2018", "a=b", "'s"]])).toBe("-5,0.5,2018,a=b,'s\r\n");
});

test("no rows give no text, and a row with one empty cell is still a row", () => {
  expect(csv([])).toBe("");
  expect(readBack(csv([[""], ["a"]]))).toEqual([[""], ["a"]]);
});

test("any rows are read back as they were", () => {
  const rows = fc.array(fc.array(fc.oneof(hostileText, fc.string()), { minLength: 1 }));
  fc.assert(
    fc.property(rows, (cells) => {
      expect(readBack(csv(cells))).toEqual(cells);
    }),
  );
});

test("no cell that is read from the file starts a formula", () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1 }), (cells) => {
      const { data } = Papa.parse<string[]>(csv([cells]), { delimiter: ",", newline: "\r\n" });
      expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});

test("raw, the columns stand in the contract's order under the fields' names", () => {
  expect(studiesCsv([inventedStudy()], inventedContract, { labels: false })).toBe(
    "year,key,title,people,people_complete,venue,doi,colour,shape,sets,size,place\r\n" +
      "2020,t0001,An invented study,Sample AB;van Test C,true,Invented Journal of Tests," +
      "10.5555/12345678,red;blue,,A;B,-12,Nowhere\r\n",
  );
});

test("labelled, codes give way to the codebook's labels and names to titles", () => {
  expect(studiesCsv([inventedStudy()], inventedContract, { labels: true })).toBe(
    "Year,Key,Title,Authors,All authors,Venue,DOI,Colour,Shape,Sets,Size,Place\r\n" +
      "2020,t0001,An invented study,Sample AB; van Test C,true,Invented Journal of Tests," +
      '10.5555/12345678,"Red, warm; Blue",,A; B,-12,Nowhere\r\n',
  );
});

test("a year that is not known is an empty cell", () => {
  const text = studiesCsv([inventedStudy({ year: null })], inventedContract, { labels: false });
  expect(readBack(text)[1]?.[0]).toBe("");
});

test("whatever the texts hold, a study is one row with a cell for every field", () => {
  fc.assert(
    fc.property(fc.array(hostileStudy), fc.boolean(), (studies, labels) => {
      const rows = readBack(studiesCsv(studies, inventedContract, { labels }));
      const width = inventedContract.fields.length;
      expect(rows.map((row) => row.length)).toEqual(Array(studies.length + 1).fill(width));
      expect(rows.slice(1).map((row) => row[2])).toEqual(studies.map(({ title }) => title));
    }),
  );
});

test("only what is a number in a field of numbers is written as one; all else is guarded text", () => {
  const cells = (details: Record<string, string>) =>
    studiesCsv([inventedStudy({ details })], inventedContract, { labels: false })
      .split("\r\n")[1]!
      .split(",")
      .slice(-2);
  expect(cells({ size: "-12", place: "-12" })).toEqual(["-12", "'-12"]);
  expect(cells({ size: "-12 or so", place: "7" })).toEqual(["'-12 or so", "7"]);
});
