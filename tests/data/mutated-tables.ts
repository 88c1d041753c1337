import fc from "fast-check";
import { readPlainCsv, writePlainCsv } from "./plain-csv.ts";
import { bytesOf, shipped } from "./shipped.ts";

/** The first rows of the shipped table: few, so that a thousand changes of them are read in a second. */
const ROWS = readPlainCsv(shipped("studies.csv")).slice(0, 7);

/** Changes something; `at` numbers are taken modulo what there is. */
type RowChange = (rows: string[][]) => string[][];
type ByteChange = (bytes: Uint8Array) => Uint8Array;

/** Texts that spreadsheets, people and attackers put into cells. */
const CELLS = [
  "",
  " ",
  "Jan-23",
  "2019,0",
  "1,23E+08",
  "#N/A",
  "=1+1",
  "..%2f",
  "__proto__",
  "con",
  'a "quoted" word',
  "\u202Eabc",
  "\u0000",
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  "Breast; LUNG",
  ";;;",
  "“x”",
  "x\ny",
  "x\r\ny",
  "s0001",
  "y".repeat(21_000),
];

const at = fc.nat(1_000_000);
const cell = fc.oneof(fc.constantFrom(...CELLS), fc.string({ unit: "binary", maxLength: 12 }));
const pick = (index: number, length: number) => (length === 0 ? 0 : index % length);

const rowChange: fc.Arbitrary<RowChange> = fc.oneof(
  fc.tuple(at, at, cell).map(([row, column, text]): RowChange => (rows) => {
    const r = pick(row, rows.length);
    const c = pick(column, rows[r]?.length ?? 0);
    return rows.map((cells, i) =>
      i === r ? cells.map((old, j) => (j === c ? text : old)) : cells,
    );
  }),
  fc.tuple(at, at).map(([row, column]): RowChange => (rows) => {
    // The same cell in capitals: a label, a wrong code or a text.
    const r = pick(row, rows.length);
    const c = pick(column, rows[r]?.length ?? 0);
    return rows.map((cells, i) =>
      i === r ? cells.map((old, j) => (j === c ? old.toUpperCase() : old)) : cells,
    );
  }),
  at.map(
    (row): RowChange =>
      (rows) =>
        rows.filter((_, i) => i !== pick(row, rows.length)),
  ),
  fc.tuple(at, at).map(([from, to]): RowChange => (rows) => {
    return rows.toSpliced(pick(to, rows.length), 0, rows[pick(from, rows.length)] ?? []);
  }),
  at.map(
    (column): RowChange =>
      (rows) =>
        rows.map((cells) => cells.filter((_, i) => i !== pick(column, cells.length))),
  ),
  fc.tuple(at, at).map(
    ([from, to]): RowChange =>
      (rows) =>
        rows.map((cells) => {
          const moved = cells[pick(from, cells.length)] ?? "";
          const rest = cells.filter((_, i) => i !== pick(from, cells.length));
          return rest.toSpliced(pick(to, cells.length), 0, moved);
        }),
  ),
  fc.nat(3).map(
    (width): RowChange =>
      (rows) =>
        rows.map((cells) => [...cells, ...Array<string>(width).fill("")]),
  ),
  fc
    .nat(3)
    .map((count): RowChange => (rows) => [
      ...rows,
      ...Array.from({ length: count }, () => (rows[0] ?? []).map(() => "")),
    ]),
  fc.constant<RowChange>((rows) =>
    rows.map((cells, i) => (i === 0 ? cells.map((n) => ` ${n}`) : cells)),
  ),
);

const byteChange: fc.Arbitrary<ByteChange> = fc.oneof(
  fc.tuple(at, fc.nat(255)).map(
    ([place, value]): ByteChange =>
      (bytes) =>
        bytes.length === 0 ? bytes : bytes.with(pick(place, bytes.length), value),
  ),
  fc
    .tuple(at, fc.constantFrom('"', ",", ";", "\n", "\r", "\t", "'", "“", "\uFEFF"))
    .map(([place, mark]): ByteChange => (bytes) => {
      const p = pick(place, bytes.length);
      return Buffer.concat([bytes.subarray(0, p), bytesOf(mark), bytes.subarray(p)]);
    }),
  fc.tuple(at, fc.nat(200)).map(([place, length]): ByteChange => (bytes) => {
    const p = pick(place, bytes.length);
    return Buffer.concat([bytes.subarray(0, p), bytes.subarray(p + length)]);
  }),
  at.map(
    (place): ByteChange =>
      (bytes) =>
        bytes.slice(0, pick(place, bytes.length)),
  ),
  fc.constantFrom(";", "\t").map(
    (mark): ByteChange =>
      (bytes) =>
        bytes.map((byte) => (byte === 0x2c ? mark.charCodeAt(0) : byte)),
  ),
  fc.constantFrom("utf16le", "utf-8", "latin1").map((encoding): ByteChange => (bytes) => {
    const text = `\uFEFF${new TextDecoder().decode(bytes)}`;
    return Uint8Array.from(Buffer.from(text, encoding as BufferEncoding));
  }),
  fc.constant<ByteChange>((bytes) =>
    bytesOf(new TextDecoder().decode(bytes).replaceAll("\n", "\r\n")),
  ),
);

/** Bytes of the shipped table's first rows after one to four changes of its cells, columns, rows or bytes. */
export const mutatedTable: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.array(rowChange, { maxLength: 2 }), fc.array(byteChange, { maxLength: 2 }))
  .filter(([rows, bytes]) => rows.length + bytes.length > 0)
  .map(([rows, bytes]) => {
    const table = rows.reduce(
      (before, change) => change(before),
      ROWS.map((row) => [...row]),
    );
    return bytes.reduce((before, change) => change(before), bytesOf(writePlainCsv(table)));
  });
