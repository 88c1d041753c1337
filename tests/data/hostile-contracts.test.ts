import { expect, test } from "vitest";
import { contractFaults } from "./contract-faults.ts";
import { shipped } from "./shipped.ts";

const FILE = "datapackage.json";
const faultsOf = (json: string) => contractFaults(json, FILE);
const TEXT = shipped("datapackage.json");

/** A place of the descriptor, as a path of keys, and its name in faults. */
interface Place {
  readonly keys: readonly (string | number)[];
  readonly name: string;
}

/** One contract: what stands where, and the one line that says so. */
interface Case {
  readonly place: Place;
  readonly value: unknown;
  readonly line: string;
}

const place = (name: string): Place => ({
  name,
  keys: name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
});

/** The shipped descriptor with another value at a place; undefined takes away. */
function withValue({ keys }: Place, value: unknown): string {
  const root = JSON.parse(TEXT) as Record<string | number, unknown>;
  const parent = keys
    .slice(0, -1)
    .reduce((node, key) => node[key] as Record<string | number, unknown>, root);
  parent[keys.at(-1)!] = value;
  return JSON.stringify(root);
}

/** A case for each value at each place, with the sentence that it gets. */
function each(
  names: readonly string[],
  values: readonly unknown[],
  says: (value: string) => string,
): readonly Case[] {
  return names.flatMap((name) =>
    values.map((value) => ({
      place: place(name),
      value,
      line: `${FILE}:${name} ${says(String(value))}`,
    })),
  );
}

const TEXTS = [
  ...["name", "title", "version", "licenses[0].title", "licenses[0].path"],
  ...["title", "question", "scope", "provenance"].map((name) => `evidenceMap.site.${name}`),
];

const CASES: readonly Case[] = [
  ...each(
    ["version"],
    [
      ...["1", "1.", ".1", "1.1.1", "v1.1", "1,1", "01.1", "1.01", "12345.0", "-1.0", "1.0-beta"],
      ...["..", "../1.0", "1/0", "1\\0", "1.0 ", "latest", "1.0?x=1", "1.0#top", "%2e%2e"],
    ],
    (value) => `"${value}" is no number of a release; two numbers such as 1.1 are right.`,
  ),
  ...each(
    ["name"],
    [
      ...[
        "My Map",
        "Map",
        "a/b",
        "..",
        "../map",
        "a\\b",
        "map.",
        "-map",
        "_map",
        "m\u00FCsli",
        "a:b",
      ],
      ...["{map}", "map,1", "map}", "%2e"],
    ],
    (value) =>
      `"${value}" cannot stand in the name of a file; lower case letters, digits, ".", _ and - are right, a letter or digit first and last.`,
  ),
  ...each(
    ["name"],
    ["con", "nul", "lpt1"],
    (value) => `"${value}" is the name of a device on Windows; another one is right.`,
  ),
  ...each(
    ["name"],
    ["constructor"],
    (value) => `"${value}" has a meaning of its own in programs; another one is right.`,
  ),
  ...each(
    ["licenses[0].path", "sources[0].path", "evidenceMap.site.repository"],
    [
      ...["javascript:alert(1)", "data:text/html,x", "LICENSE", "/licence", "//example.org/"],
      ...[
        "https://",
        "https:///x",
        "http://a b/",
        'https://example.org/"><b>',
        "ftp://example.org/",
      ],
    ],
    (value) => `"${value}" is no web address; one that starts with https:// is right.`,
  ),
  ...each(
    ["created"],
    [
      ...["yesterday", "2026", "2026-13-01", "2026-02-30", "2025-02-29", "26-01-01", "01.02.2026"],
      ...["2026-1-1", "2026-01-01 10:00", "2026-01-01T", "2026-00-10", "20260101"],
    ],
    (value) => `"${value}" is no day; one such as "2026-01-31" is right.`,
  ),
  ...each(
    ["licenses[0].name"],
    ["CC BY", "CC-BY-4.0\n", "../cc", "-"],
    (value) =>
      `"${value.replace("\n", "U+000A")}" is no short name of a licence; one such as "CC-BY-4.0" is right.`,
  ),
  ...each(TEXTS, [undefined], () => "This is missing; a text is right."),
  ...each(TEXTS, [7], () => "7 stands here; a text is right."),
  ...each(TEXTS, [""], () => '"" stands here; a text is right.'),
  ...each(["created"], [20260101], () => "20260101 stands here; a text is right."),
  ...each(["licenses", "resources"], ["none"], () => '"none" stands here; a list is right.'),
  ...["\u0000", "\u0007", "\u001B", "\u009B"].flatMap((character) =>
    each(
      ["title", "description", "evidenceMap.site.title", "evidenceMap.site.provenance"],
      [`a${character}b`],
      () =>
        `The text holds U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}, which no reader can see; the text without it is right.`,
    ),
  ),
  ...["\u202E", "\u2066"].flatMap((character) =>
    each(
      ["title", "licenses[0].title", "evidenceMap.site.question"],
      [`a${character}b`],
      () =>
        `The text holds U+${character.charCodeAt(0).toString(16).toUpperCase()}, which shows text in another order than it stands in; the text without it is right.`,
    ),
  ),
];

test.each(CASES)("$place.name as $value: $line", ({ place: at, value, line }) => {
  expect(faultsOf(withValue(at, value))).toContain(line);
});

test("there are 120 of them and more", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(120);
});

test.each([
  ["version", "0.1"],
  ["version", "12.340"],
  ["name", "a"],
  ["name", "my-map_2.0"],
  ["created", "2024-02-29"],
  ["created", "2026-01-31T00:00:00Z"],
  ["created", "2026-01-31T10:20:30.5+02:00"],
  ["created", undefined],
  ["licenses[0].name", undefined],
  ["licenses[0].name", "CC0-1.0"],
  ["licenses[0].path", "https://example.org"],
  ["sources", undefined],
  ["sources[0].path", "http://example.org/a%20b?c=d#e"],
  ["sources[0].path", undefined],
  ["evidenceMap.site.repository", "https://example.org:8080/a/b"],
  ["description", "Two\n\nparagraphs\twith a tab"],
])("%s as %j is right", (name, value) => {
  expect(faultsOf(withValue(place(name), value))).toEqual([]);
});
