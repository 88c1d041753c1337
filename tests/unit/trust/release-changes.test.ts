import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { releaseChanges } from "../../../src/evidence/release-changes.ts";
import { cellsByField } from "../../../src/evidence/study-cells.ts";
import { hostileStudy, inventedContract, inventedStudy } from "../formats/invented.ts";

const release = (...studies: ReturnType<typeof inventedStudy>[]) => {
  return { contract: { ...inventedContract, dimensions: [] }, studies };
};

describe("cells of a study", () => {
  const cells = cellsByField(inventedStudy(), inventedContract.roles);

  test("stand under the names of the table's fields", () => {
    expect(cells.get("people")).toEqual(["Sample AB", "van Test C"]);
    expect(cells.get("people_complete")).toEqual(["true"]);
    expect(cells.get("year")).toEqual(["2020"]);
    expect(cells.get("colour")).toEqual(["red", "blue"]);
    expect(cells.get("sets")).toEqual(["A; B"]);
  });

  test("that were empty hold nothing", () => {
    expect(cells.get("shape")).toEqual([]);
    const bare = cellsByField(
      inventedStudy({ doi: "", year: null, authors: [] }),
      inventedContract.roles,
    );
    expect([bare.get("doi"), bare.get("year"), bare.get("people")]).toEqual([[], [], []]);
  });
});

describe("changes from one release to the next", () => {
  const [a, b, c] = ["t0001", "t0002", "t0003"].map((id) => inventedStudy({ id }));

  test("tell what came and what went, by id", () => {
    const changes = releaseChanges(release(a!, b!), release(c!, b!));
    expect(changes.added).toEqual([c]);
    expect(changes.removed).toEqual([a]);
    expect(changes.recoded.size).toBe(0);
  });

  test("tell each field that was coded anew, with both codings", () => {
    const recoded = inventedStudy({
      id: "t0001",
      doi: "",
      codes: { colour: ["red"], shape: ["round"] },
    });
    const changes = releaseChanges(release(a!, b!), release(recoded, b!));
    expect([...changes.recoded].map(([field, all]) => [field, all])).toEqual([
      ["doi", [{ study: recoded, before: ["10.5555/12345678"], after: [] }]],
      ["colour", [{ study: recoded, before: ["red", "blue"], after: ["red"] }]],
      ["shape", [{ study: recoded, before: [], after: ["round"] }]],
    ]);
  });

  test("do not count another order of codes, but count another order of authors", () => {
    const turned = inventedStudy({
      id: "t0001",
      authors: ["van Test C", "Sample AB"],
      codes: { colour: ["blue", "red"], shape: [] },
    });
    const { recoded } = releaseChanges(release(a!), release(turned));
    expect([...recoded.keys()]).toEqual(["people"]);
  });

  test("of a release against itself are none, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(hostileStudy, { maxLength: 4 }), (drawn) => {
        const studies = drawn.map((study, at) => ({ ...study, id: `t${at}` }));
        const { added, removed, recoded } = releaseChanges(
          release(...studies),
          release(...studies),
        );
        expect([added, removed, recoded.size]).toEqual([[], [], 0]);
      }),
    );
  });
});
