import fc from "fast-check";
import type { Contract, Field } from "../../../src/contract/contract.ts";
import type { Study } from "../../../src/contract/study.ts";

/** An invented study, no real one; `parts` replace its fields. */
export function inventedStudy(parts: Partial<Study> = {}): Study {
  return {
    id: "t0001",
    title: "An invented study",
    authors: ["Sample AB", "van Test C"],
    authorsComplete: true,
    year: 2020,
    venue: "Invented Journal of Tests",
    volume: "",
    issue: "",
    pages: "",
    doi: "10.5555/12345678",
    pmid: "1",
    url: "https://example.org/study",
    summary: "Invented for a test.",
    reason: "",
    codes: { colour: ["red", "blue"], shape: [] },
    details: { sets: "A; B", size: "-12", place: "Nowhere" },
    ...parts,
  };
}

function field(name: string, title: string, more: Partial<Field> = {}): Field {
  return {
    name,
    title,
    description: `What ${name} means`,
    type: "string",
    delimiter: null,
    required: false,
    unique: false,
    pattern: null,
    minimum: null,
    maximum: null,
    dimension: false,
    categories: [],
    ...more,
  };
}

const list = { type: "list", delimiter: ";" } as const;
const colours = [
  {
    value: "red",
    label: "Red, warm",
    definition: "",
    group: null,
    missing: false,
    residual: false,
  },
  { value: "blue", label: "Blue", definition: "", group: null, missing: false, residual: false },
];

/** The contract of an invented table that `inventedStudy` fits. */
export const inventedContract: Contract = {
  name: "invented",
  title: "An invented table",
  description: "A table that only tests use.",
  release: "0.1",
  contributors: [],
  keywords: [],
  identifier: null,
  doi: null,
  licence: { title: "None", path: "licence.txt" },
  site: {
    title: "",
    question: "",
    scope: "",
    provenance: "",
    coded: "",
    accent: null,
    make: true,
    repository: null,
    email: null,
  },
  roles: {
    id: "key",
    title: "title",
    authors: "people",
    authorsComplete: "people_complete",
    year: "year",
    venue: "venue",
    volume: null,
    issue: null,
    pages: null,
    doi: "doi",
    pmid: null,
    url: null,
    summary: null,
    reason: null,
  },
  fields: [
    field("year", "Year", { type: "integer", dimension: true }),
    field("key", "Key"),
    field("title", "Title"),
    field("people", "Authors", list),
    field("people_complete", "All authors", { type: "boolean" }),
    field("venue", "Venue"),
    field("doi", "DOI"),
    field("colour", "Colour", { ...list, dimension: true, categories: colours }),
    field("shape", "Shape", { dimension: true }),
    field("sets", "Sets", list),
    field("size", "Size", { type: "integer" }),
    field("place", "Place"),
  ],
  dimensions: [
    {
      name: "colour",
      title: "Colour",
      description: "What colour it has",
      kind: "coded",
      many: true,
      groups: [],
      categories: colours,
    },
  ],
  impossible: [],
  indicators: [],
  defaults: { rows: "colour", cols: "shape", split: null },
  gapDimensions: ["colour", "shape"],
  studyPagesUpTo: 10,
  sensitivity: { merges: [] },
};

/** Text made to break records: marks of every format here, alone and mixed with other text. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."\"'{}\\%$&#_~^<>=+-@,;:`!?|\t\r\n\0\u0085\u2028\u2029".split(""),
        "\r\nER  - \r\nTY  - JOUR\r\n",
        "ER  - ",
        "}\n@article{x,",
        " and ",
        "</script>",
        "<!--",
        "\\end{document}",
        "$$",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.constantFrom("Word", "MRI", "ß", "李"),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

/** Invented studies whose every text is hostile; ids and DOIs are as the contract lets them be. */
export const hostileStudy: fc.Arbitrary<Study> = fc
  .record({
    title: hostileText.map((text) => `T${text}`),
    authors: fc.array(hostileText, { maxLength: 3 }),
    authorsComplete: fc.boolean(),
    year: fc.option(fc.integer({ min: 1900, max: 2100 })),
    venue: hostileText,
    volume: hostileText,
    issue: hostileText,
    pages: hostileText,
    doi: fc.constantFrom("", "10.5555/12_3-4#<a>", "10.5555/(x)y;2"),
    pmid: fc.constantFrom("", "12345"),
    url: fc.constantFrom("", "https://example.org/a?b=%20c&d={e}"),
    summary: hostileText,
  })
  .map(inventedStudy);
