import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type CheckedData, loadEdition } from "../../src/dataset/load-edition.ts";
import { coderAgreement } from "../../src/evidence/coder-agreement.ts";
import { decidedCodes } from "../../src/evidence/decided-codes.ts";
import { yearDimension } from "../../src/contract/lookup.ts";
import { completeness } from "../../src/evidence/completeness.ts";
import { compareFigure, testStatement } from "../../src/evidence/review-comparison.ts";
import { screeningFlow } from "../../src/evidence/screening-flow.ts";
import { evidenceTable } from "../../src/evidence/table.ts";
import { fillPlaceholders } from "../../src/site/placeholders.ts";
import { readPlainCsv, readRecords, writePlainCsv } from "./plain-csv.ts";

const SHIPPED = new URL("../../data/", import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const shipped = await loadEdition(SHIPPED);
const rows = readRecords(readFileSync(join(SHIPPED, "studies.csv"), "utf8"));

/** The shipped data with one table changed cell by cell. */
async function changed(file: string, change: (table: string[][]) => void): Promise<CheckedData> {
  const folder = mkdtempSync(join(tmpdir(), "map-data-"));
  folders.push(folder);
  cpSync(SHIPPED, folder, { recursive: true });
  const table = readPlainCsv(readFileSync(join(folder, file), "utf8"));
  change(table);
  writeFileSync(join(folder, file), writePlainCsv(table));
  if (file === "studies.csv") decideAsIn(folder);
  return loadEdition(folder);
}

/** Lets the table of double codings say that what the studies carry was decided. */
function decideAsIn(folder: string): void {
  const studies = readRecords(readFileSync(join(folder, "studies.csv"), "utf8"));
  const agreement = readPlainCsv(readFileSync(join(folder, "agreement.csv"), "utf8"));
  for (const line of agreement.slice(1)) {
    const [id = "", dimension = ""] = line;
    line[4] = studies.find((row) => row["id"] === id)?.[dimension] ?? "";
  }
  writeFileSync(join(folder, "agreement.csv"), writePlainCsv(agreement));
}

const tableOf = ({ contract, studies }: CheckedData) => evidenceTable(contract, studies);
const flowOf = ({ contract, screening, waiting, studies }: CheckedData) =>
  screeningFlow(screening!, waiting, studies.length, yearDimension(contract));

describe("the screening flow", () => {
  test("is that of the two files, counted line by line", () => {
    const leftOut = readRecords(readFileSync(join(SHIPPED, "screening.csv"), "utf8"));
    const flow = flowOf(shipped);
    const waiting = readRecords(readFileSync(join(SHIPPED, "waiting.csv"), "utf8"));
    expect(flow.candidates).toBe(leftOut.length + waiting.length + rows.length);
    const late = waiting.filter((row) => row["year"] === "2024").length;
    expect(flow.held).toEqual({
      all: waiting.length,
      outside: [{ year: 2024, count: late }],
      inside: waiting.length - late,
    });
    for (const { reason, count } of flow.reasons) {
      expect(count).toBe(leftOut.filter((line) => line["reason"] === reason.value).length);
    }
    expect(flow.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(flow.leftOut);
  });

  test("changes when one candidate is taken out of the file", async () => {
    const after = flowOf(await changed("screening.csv", (table) => table.splice(1, 1)));
    expect(after.candidates).toBe(flowOf(shipped).candidates - 1);
    expect(after.leftOut).toBe(flowOf(shipped).leftOut - 1);
  });
});

describe("what sources do not report", () => {
  const unknownIn = (edition: CheckedData, name: string) =>
    completeness(tableOf(edition)).find(({ dimension }) => dimension.name === name)!.unknown;

  test.each(["dataset_access", "code_availability", "xai_scope", "models", "xai_purposes"])(
    "%s: as many as rows say not-reported",
    (name) => {
      expect(unknownIn(shipped, name)).toBe(
        rows.filter((row) => row[name] === "not-reported").length,
      );
    },
  );

  test("changes when one row reports what it did not", async () => {
    const after = await changed("studies.csv", (table) => {
      const column = table[0]!.indexOf("dataset_access");
      const row = table.find((line) => line[column] === "not-reported")!;
      row[column] = "private";
    });
    expect(unknownIn(after, "dataset_access")).toBe(unknownIn(shipped, "dataset_access") - 1);
  });
});

describe("agreement", () => {
  const alphaOf = (edition: CheckedData, name: string) =>
    coderAgreement(edition.contract.dimensions, edition.agreement!, { resamples: 1 }).find(
      ({ dimension }) => dimension.name === name,
    )!;

  test("is assured for all dimensions but one, whose interval reaches below 0.667", () => {
    const open = coderAgreement(shipped.contract.dimensions, shipped.agreement!)
      .filter(({ strength }) => strength === "unassured")
      .map(({ dimension }) => dimension.name);
    // Three studies have a tool by both coders and one by one of them: samples differ widely.
    expect(open).toEqual(["dss_integration"]);
  });

  test("codes were decided where the coders differed, counted line by line", () => {
    const lines = readRecords(readFileSync(join(SHIPPED, "agreement.csv"), "utf8"));
    const sorted = (cell: string | undefined) => cell!.split(";").sort().join(";");
    const differed = lines.filter((line) => sorted(line["coder_1"]) !== sorted(line["coder_2"]));
    const codes = decidedCodes(shipped.agreement!);
    expect(codes.decisions).toBe(lines.length);
    expect(codes.differed.map(({ id, dimension }) => [id, dimension])).toEqual(
      differed.map(({ id, dimension }) => [id, dimension]),
    );
    expect([codes.decisions, codes.differed.length]).toEqual([2394, 101]);
  });

  test("changes when one line of the second coding does", async () => {
    const after = await changed("agreement.csv", (table) => {
      const line = table.find(([, dimension, x, y]) => dimension === "ai_family" && x === y)!;
      line[3] = line[2] === "hybrid" ? "deep-learning" : "hybrid";
    });
    expect(alphaOf(after, "ai_family").agreed).toBe(alphaOf(shipped, "ai_family").agreed - 1);
    expect(alphaOf(after, "ai_family").alpha).toBeLessThan(alphaOf(shipped, "ai_family").alpha!);
  });
});

describe("the comparison with the review", () => {
  const { figures, statements, editions } = shipped.review!;

  test.each(figures)("$dimension $value: the map's count is that of its rows", (figure) => {
    const review = editions.find(({ id }) => id === figure.edition)!;
    const { own } = compareFigure(tableOf(shipped), figure, review.studies);
    const carriers = rows.filter((row) => row[figure.dimension]!.split(";").includes(figure.value));
    expect([own.count, own.of]).toEqual([carriers.length, rows.length]);
  });

  test("that most studies rely on private data cannot be told from this table", () => {
    const claim = statements.find(({ dimension }) => dimension === "dataset_access")!;
    expect(testStatement(tableOf(shipped), claim).verdict).toBe("open");
  });

  test("a count changes when one row is coded anew", async () => {
    const [figure] = figures;
    const after = await changed("studies.csv", (table) => {
      const column = table[0]!.indexOf("cancer_types");
      table.find((line) => line[column] === "breast")![column] = "other";
    });
    const count = (edition: CheckedData) => compareFigure(tableOf(edition), figure!, 371).own.count;
    expect(figure).toMatchObject({ dimension: "cancer_types", value: "breast" });
    expect(count(after)).toBe(count(shipped) - 1);
  });
});

describe("texts of the review", () => {
  test("say the numbers that the dataset's own description gives", () => {
    const text =
      "{studies}; {studies with coded_from=abstract}; {studies without authors}; " +
      "{studies without doi}; {studies coded twice}; {candidates left out}; {years without studies}";
    expect(fillPlaceholders(text, shipped, "")).toBe(
      "171 studies; 169 studies; 18 studies; 16 studies; 171 studies; 497 candidates; 2017",
    );
  });
});
