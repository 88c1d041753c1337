import { expect, test } from "vitest";
import { decodeText, plainText } from "../../../src/dataset/bytes/decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const little = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
const big = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le").swap16());

test.each([
  ["UTF-8", utf8("Brot\nKäse\n"), "UTF-8"],
  ["UTF-8 with a mark", utf8("\uFEFFBrot\nKäse\n"), "UTF-8"],
  ["UTF-16, little end first", little("\uFEFFBrot\nKäse\n"), "UTF-16"],
  ["UTF-16, big end first", big("\uFEFFBrot\nKäse\n"), "UTF-16"],
])("%s is read, its mark left out", (_, bytes, encoding) => {
  const read = decodeText(bytes);
  expect(read).toMatchObject({ text: "Brot\nKäse\n", encoding, valid: true, problem: null });
  expect(read.notices).toEqual(
    encoding === "UTF-8" ? [] : ["The file is in UTF-16; read as such."],
  );
});

test("half a mark is none", () => {
  expect(decodeText(Uint8Array.of(0xff, 0x41)).encoding).toBe("UTF-8");
  expect(decodeText(Uint8Array.of(0xfe, 0x41)).encoding).toBe("UTF-8");
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x41, 0)).encoding).toBe("UTF-16");
});

test("line ends of Windows and of old Macs become line feeds; only the latter are told of", () => {
  expect(decodeText(utf8("a\r\nb\r\n"))).toMatchObject({ text: "a\nb\n", notices: [] });
  const old = decodeText(utf8("a\rb\r"));
  expect(old.text).toBe("a\nb\n");
  expect(old.notices).toEqual(["The lines end as on old Macs; read as lines."]);
  // Among line feeds a lone return is part of a text.
  expect(decodeText(utf8("a\rb\nc"))).toMatchObject({ text: "a\rb\nc", notices: [] });
});

test("bytes that stand for no letter are told of", () => {
  expect(decodeText(Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2))).toMatchObject({ valid: false });
  expect(() => plainText(Uint8Array.of(0x41, 0xe4, 0x41))).toThrow(TypeError);
  expect(plainText(utf8("\uFEFFa\r\n"))).toBe("\uFEFFa\r\n");
  expect(plainText(little("\uFEFFa\r\n"))).toBe("\uFEFFa\r\n");
});

test("zeros among the first 200 bytes betray UTF-16 without a mark; later ones do not", () => {
  expect(decodeText(little("Brot")).problem).toMatch(/UTF-16 without a mark/);
  const bytes = new Uint8Array(300).fill(0x41);
  expect(decodeText(bytes.with(199, 0)).problem).not.toBeNull();
  expect(decodeText(bytes.with(200, 0)).problem).toBeNull();
  expect(decodeText(little("\uFEFFBrot")).problem).toBeNull();
});
