import { describe, expect, test } from "vitest";
import type { Category, Contract, Dimension, Field } from "../../../src/contract/contract.ts";
import type { Study } from "../../../src/contract/study.ts";
import { recodedStudies, releaseChanges } from "../../../src/evidence/release-changes.ts";
import { inventedContract, inventedStudy } from "../formats/invented.ts";

/** An invented release: studies with one coded field each, all else alike. */
interface Invented {
  readonly field?: string;
  readonly title?: string;
  readonly values: readonly Partial<Category>[];
  readonly codes: readonly (readonly string[])[];
}

function release({ field = "colour", title = "Colour", values, codes }: Invented) {
  const categories = values.map((value) => ({
    value: "red",
    label: value.value ?? "red",
    definition: `Invented ${value.value}.`,
    group: null,
    missing: false,
    residual: false,
    ...value,
  }));
  const plain = inventedContract.fields.find(({ name }) => name === "colour")!;
  const coded: Field = { ...plain, name: field, title, categories };
  const dimension: Dimension = {
    name: field,
    title,
    description: plain.description,
    kind: "coded",
    many: true,
    groups: [],
    categories,
  };
  const contract: Pick<Contract, "roles" | "fields" | "dimensions"> = {
    roles: inventedContract.roles,
    fields: [...inventedContract.fields.filter(({ name }) => name !== "colour"), coded],
    dimensions: [dimension],
  };
  const studies = codes.map((list, at): Study =>
    inventedStudy({ id: `t${at}`, codes: { [field]: list } }),
  );
  return { contract, studies };
}

const RED = { value: "red", label: "Red" };
const BLUE = { value: "blue", label: "Blue" };
const before = release({ values: [RED, BLUE], codes: [["red"], ["blue"], ["red", "blue"]] });
const told = (after: ReturnType<typeof release>) => {
  const changes = releaseChanges(before, after);
  return {
    contract: changes.contract.map(({ kind, what, label, before: was }) => [
      kind,
      what,
      label,
      was,
    ]),
    recoded: recodedStudies(changes),
  };
};

describe("what the contract changed is told once, not as recoded studies", () => {
  test("nothing", () => {
    expect(told(before)).toEqual({ contract: [], recoded: 0 });
  });

  test("a value with another label", () => {
    const after = release({
      values: [{ ...RED, label: "Scarlet" }, BLUE],
      codes: [["red"], ["blue"], ["red", "blue"]],
    });
    expect(told(after)).toEqual({ contract: [["renamed", "value", "Scarlet", "Red"]], recoded: 0 });
  });

  test("a value with another code, known by its label", () => {
    const after = release({
      values: [{ ...RED, value: "scarlet" }, BLUE],
      codes: [["scarlet"], ["blue"], ["blue", "scarlet"]],
    });
    const changes = releaseChanges(before, after);
    expect(changes.recoded.size).toBe(0);
    expect(changes.contract[0]).toMatchObject({ kind: "renamed", before: "red", label: "scarlet" });
  });

  test("a field with another name, known by its title", () => {
    const after = release({
      field: "hue",
      values: [RED, BLUE],
      codes: [["red"], ["blue"], ["red", "blue"]],
    });
    expect(told(after)).toEqual({ contract: [["renamed", "field", "hue", "colour"]], recoded: 0 });
  });

  test("a field with another name and title, known by its cells", () => {
    const after = release({
      field: "hue",
      title: "Hue",
      values: [RED, BLUE],
      codes: [["red"], ["blue"], ["red", "blue"]],
    });
    expect(told(after)).toEqual({ contract: [["renamed", "field", "Hue", "Colour"]], recoded: 0 });
  });

  test("a field that came and one that went: no study is recoded in either", () => {
    const after = release({
      field: "weight",
      title: "Weight",
      values: [{ value: "heavy", label: "Heavy" }],
      codes: [["heavy"], ["heavy"], []],
    });
    expect(told(after)).toEqual({
      contract: [
        ["added", "field", "Weight", null],
        ["dropped", "field", "Colour", null],
      ],
      recoded: 0,
    });
  });

  test("a value that means something else, or is missing information now", () => {
    const after = release({
      values: [
        { ...RED, definition: "Another meaning." },
        { ...BLUE, missing: true },
      ],
      codes: [["red"], ["blue"], ["red", "blue"]],
    });
    const { contract, recoded } = releaseChanges(before, after);
    expect(
      contract.map(({ label, meanings }) => [label, meanings.map(({ part }) => part)]),
    ).toEqual([
      ["Red", ["definition"]],
      ["Blue", ["missing"]],
    ]);
    expect(recoded.size).toBe(0);
  });
});

test("a study that moves to a new value is recoded, and the value is told as new", () => {
  const after = release({
    values: [RED, BLUE, { value: "green", label: "Green" }],
    codes: [["green"], ["blue"], ["red", "blue"]],
  });
  expect(told(after)).toEqual({ contract: [["added", "value", "Green", null]], recoded: 1 });
});

test("a value that two studies moved away from together is no renamed one", () => {
  const after = release({
    values: [{ value: "pink", label: "Pink", definition: "Something else." }, BLUE],
    codes: [["pink"], ["blue"], ["pink", "blue"]],
  });
  expect(told(after)).toEqual({
    contract: [
      ["added", "value", "Pink", null],
      ["dropped", "value", "Red", null],
    ],
    recoded: 2,
  });
});
