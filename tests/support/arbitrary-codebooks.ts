import fc, { type Arbitrary } from "fast-check";
import type { Category, Codebook, Dimension, ValueSet } from "../../src/contract/contract.ts";
import type { CodedStudy } from "../../src/evidence/table.ts";

/** Labels are few, so that dimensions share some. */
const label = fc.constantFrom("Other", "MRI", "Red", "Red wine", "Grad-CAM", "two words", "Émile");

function coded(name: string): Arbitrary<Dimension> {
  return fc.uniqueArray(fc.constantFrom("g", "h", "g-h", "i"), { maxLength: 4 }).chain((ids) =>
    fc.record({
      name: fc.constant(name),
      title: fc.constantFrom("Colour", "Shape", "Taste"),
      description: fc.constant("Invented."),
      kind: fc.constant("coded"),
      many: fc.boolean(),
      groups: fc.tuple(...ids.map((id) => group(id))),
      categories: fc.boolean().chain((allGrouped) => categories(ids, allGrouped)),
    }),
  );
}

function group(id: string) {
  return fc.record({ id: fc.constant(id), label, definition: fc.constant(`Invented ${id}.`) });
}

/** One to eight values, the first one reported; some names are parts of others. */
function categories(groups: readonly string[], allGrouped: boolean): Arbitrary<Category[]> {
  const codes = fc.shuffledSubarray(["a", "b", "a-b", "ab", "b-a", "none", "all", "constructor"], {
    minLength: 1,
  });
  const under: Arbitrary<string | null> = fc.constantFrom(
    ...groups,
    ...(allGrouped && groups.length > 0 ? [] : [null]),
  );
  return codes.chain((values) =>
    fc.tuple(
      ...values.map((value, index) =>
        fc.record({
          value: fc.constant(value),
          label,
          definition: fc.constant(`Invented ${value}.`),
          group: under,
          missing: index === 0 ? fc.constant(false) : fc.nat(4).map((n) => n === 0),
          residual: fc.constant(false),
        }),
      ),
    ),
  );
}

/** A dimension of two to eight years. */
function years(name: string): Arbitrary<Dimension> {
  return fc
    .tuple(fc.integer({ min: 1990, max: 2020 }), fc.integer({ min: 2, max: 8 }))
    .map(([first, length]): Dimension => ({
      name,
      title: "Year",
      description: "Invented.",
      kind: "year",
      many: false,
      groups: [],
      categories: Array.from({ length }, (_, index) => ({
        value: String(first + index),
        label: String(first + index),
        definition: "",
        group: null,
        missing: false,
        residual: false,
      })),
    }));
}

function valueSet(dimension: Dimension): Arbitrary<ValueSet> {
  const values = dimension.categories.map(({ value }) => value);
  return fc.record({
    dimension: fc.constant(dimension.name),
    values: fc.subarray(values, { minLength: 1 }),
  });
}

/** An invented codebook of two to four dimensions, with years or without. */
export const anyCodebook: Arbitrary<Codebook> = fc
  .tuple(
    fc.option(fc.constantFrom("year", "published").chain(years)),
    fc.subarray(["colour", "shape_2", "taste"], { minLength: 2 }),
  )
  .chain(([year, names]) =>
    fc.tuple(...names.map(coded)).map((more) => (year ? [...more, year] : more)),
  )
  .chain((dimensions) => {
    const one = fc.constantFrom(...dimensions);
    const name = fc.constantFrom(...dimensions.map((dimension) => dimension.name));
    const [first, second] = [dimensions[0]!, dimensions[1]!];
    return fc.record({
      release: fc.constant("0.1"),
      dimensions: fc.constant(dimensions),
      impossible: fc.array(
        fc.record({ a: valueSet(first), b: valueSet(second), reason: fc.constant("Invented.") }),
        { maxLength: 2 },
      ),
      indicators: fc.array(one.chain(valueSet), { minLength: 1, maxLength: 3 }).map((sets) =>
        sets.map((set, index) => ({
          id: `quality-${index}`,
          label: `Quality ${index}`,
          sentence: `have quality ${index}`,
          noneSentence: `has quality ${index}`,
          saying: "say",
          ...set,
          qualityGap: index !== 1,
        })),
      ),
      defaults: fc
        .record({
          split: fc.option(name),
          inside: fc.constantFrom({}, { inside: "rows" as const }, { inside: "cols" as const }),
          folding: fc.constantFrom({}, { foldBelow: 2 }, { foldBelow: 3 }),
        })
        .map(({ split, inside, folding }) => {
          const axes = { rows: first.name, cols: second.name };
          const free = split !== null && split !== first.name && split !== second.name;
          return free ? { ...axes, split, ...inside, ...folding } : { ...axes, split: null };
        }),
      gapDimensions: fc.constant(dimensions.map((dimension) => dimension.name)),
    });
  });

/** Up to 70 invented studies; some cells are empty. */
export function anyStudies(codebook: Codebook): Arbitrary<CodedStudy[]> {
  const cell = ({ many, categories: known }: Dimension): Arbitrary<string[]> =>
    fc.subarray(
      known.map(({ value }) => value),
      { maxLength: many ? known.length : 1 },
    );
  const codes = fc.record(
    Object.fromEntries(codebook.dimensions.map((dimension) => [dimension.name, cell(dimension)])),
  );
  return fc
    .array(codes, { maxLength: 70, size: "max" })
    .map((rows) => rows.map((row, index) => ({ id: `t${index + 1}`, codes: row })));
}

/** Positions of the studies that a free text finds, or null when there is no text. */
export function anyHits(size: number): Arbitrary<readonly number[] | null> {
  return fc.option(fc.subarray(Array.from({ length: size }, (_, index) => index)));
}
