import { describe, expect, test } from "vitest";
import { faultCollector } from "../../../src/views/address-faults.ts";
import { readAddress } from "../../../src/views/address.ts";
import { readGapChoice } from "../../../src/views/gap-choice.ts";
import { contract } from "../../data/shipped.ts";

const many = (count: number, item: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => item(at)).join(",");
const methods = contract.dimensions.find(({ name }) => name === "xai_methods")!.categories;
const method = (at: number) => methods[at % 30]!.value;

describe("of a hundred thousand faults twenty are listed, and the rest are counted", () => {
  test.each([
    ["values", `cancer_types=${many(100_000, (at) => `none${at}`)}`, "and 99,980 more"],
    [
      "settings",
      Array.from({ length: 100_000 }, (_, at) => `none${at}=1`).join("&"),
      "and 99,980 more",
    ],
    ["columns", `columns=${many(100_000, (at) => `none${at}`)}`, "and 99,980 more"],
    ["groups", `open=${many(100_000, (at) => `none${at}`)}`, "and 99,980 more"],
    ["merges", `merge=${many(60_000, (at) => `xai_methods:none${at}~none`)}`, "and 59,980 more"],
  ])("%s", (_, query, more) => {
    const { faults } = readAddress(contract, query);
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)).toEqual({ part: "…", reason: more });
  });

  test("kinds of gaps", () => {
    const { faults } = readGapChoice(contract, `kind=${many(500, (at) => `none${at}`)}`);
    expect(faults.at(-1)).toEqual({ part: "…", reason: "and 480 more" });
  });
});

test("sixty thousand merges of known values leave no more than a facet can show", () => {
  const three = (at: number) => [at, at / 30 + 1, at / 900 + 2].map((n) => method(Math.floor(n)));
  const merges = many(60_000, (at) => three(at).join("~"));
  const { view, faults } = readAddress(contract, `xai_methods=${merges}`);
  expect(view.filters.choices["xai_methods"]!.entries.length).toBeLessThanOrEqual(50);
  expect(faults).toHaveLength(21);
});

test("a value is merged once on an axis, however often it is asked for", () => {
  const merges = many(60_000, (at) => `xai_methods:${method(at)}~${method(at + 1)}`);
  const { view } = readAddress(contract, `merge=${merges}`);
  const values = view.merged["xai_methods"]!.flatMap((entry) => entry.split("~"));
  expect(new Set(values).size).toBe(values.length);
});

test("twenty faults are all listed, and nothing is said of more", () => {
  const faults = faultCollector();
  for (let at = 0; at < 20; at += 1) faults.note("a", String(at), "is wrong");
  expect(faults.list()).toHaveLength(20);
  expect(faults.list().at(-1)).toEqual({ part: "a=19", reason: "is wrong" });
  faults.note("a", "20", "is wrong");
  expect(faults.list().at(-1)).toEqual({ part: "…", reason: "and 1 more" });
});
